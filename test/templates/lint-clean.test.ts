import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/config/config.js'
import { newReport } from '../../server/src/domain/templates/report.js'
import { createService } from '../../server/src/service.js'
import { render } from '../../server/src/text/message.js'
import { nameOf, pages, templates } from './pages.js'

const service = createService()

const document = service.openDocument()

/** Findings of a text, one line each. */
function findings(text: string): readonly string[] {
  const checked = document.check(text, { config: defaultConfig })
  assert.deepEqual(checked.failures, [])
  return checked.findings.map(
    ({ rule, span, message }) => `${rule} [${text.slice(span.start, span.end).slice(0, 60)}] ${render(message)}`,
  )
}

describe('templates are clean', () => {
  for (const page of pages) {
    const name = nameOf(page)
    it(`${name}: filled, nothing is found`, () => {
      assert.deepEqual(findings(newReport(templates, { ...page, blank: false })!), [])
    })
    it(`${name}: blank, only placeholders are found`, () => {
      const found = findings(newReport(templates, page)!)
      assert.deepEqual(
        found.filter((line) => !line.startsWith('sections/placeholder ')),
        [],
      )
    })
  }

  const others = [
    { procedure: 'tlif', levels: ['L3-L4', 'L5/S1', 'L4–5', 'L4-5'] },
    { procedure: 'acdf', levels: ['C6-C7', 'C7-T1', 'C5/6'] },
    { procedure: 'kyphoplasty', levels: ['T7', 'T12', 'L4'] },
    { procedure: 'cervical-corpectomy', levels: ['C4', 'C6'] },
    { procedure: 'lumbar-laminectomy', levels: ['L2-L5', 'L3–5'] },
  ]
  for (const { procedure, levels } of others) {
    it(`${procedure} at ${levels.join(', ')} on either side: nothing is found`, () => {
      for (const level of levels) {
        for (const side of ['left', 'right']) {
          const text = newReport(templates, { type: 'operative-note', procedure, level, side, blank: false })!
          assert.deepEqual(findings(text), [], `${level} ${side}`)
        }
      }
    })
  }
})
