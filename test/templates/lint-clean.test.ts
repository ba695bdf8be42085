import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/core/config.js'
import { newReport } from '../../server/src/domain/templates/report.js'
import { createService } from '../../server/src/service.js'
import { render } from '../../server/src/text/message.js'

const service = createService()
const { templates } = service.knowledge
const pages = [
  ...templates.reports.map(({ id }) => ({ type: id })),
  ...templates.procedures.map(({ id }) => ({ type: 'operative-note', procedure: id })),
  ...templates.procedures.filter((p) => p.explainer).map(({ id }) => ({ type: 'procedure-explainer', procedure: id })),
]

/** Findings of a text, one line each. */
function findings(text: string): readonly string[] {
  const checked = service.openDocument().check(text, { config: defaultConfig })
  assert.deepEqual(checked.failures, [])
  return checked.findings.map(
    ({ rule, span, message }) => `${rule} [${text.slice(span.start, span.end).slice(0, 60)}] ${render(message)}`,
  )
}

describe('templates are clean', () => {
  for (const page of pages) {
    const name = 'procedure' in page ? `${page.type} ${page.procedure}` : page.type
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
})
