import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'
import { lineIndex, placeAt } from '../../server/src/text/lines.js'
import { render } from '../../server/src/text/message.js'

const service = createService()

/** What is found in a text: one line each, with the words it stands on. */
function findingsOf(source: string): string {
  const { findings, failures, report } = service.openDocument().check(source, { config: defaultConfig })
  assert.deepEqual(failures, [])
  const lines = lineIndex(source)
  const at = (offset: number): string => {
    const { line, column } = placeAt(lines, offset)
    return `${line + 1}:${column + 1}`
  }
  const words = (start: number, end: number): string => source.slice(start, end).replace(/\s+/g, ' ').slice(0, 60)
  const rows = findings.map(
    ({ rule, severity, span, message }) =>
      `${at(span.start)} ${severity} ${rule} [${words(span.start, span.end)}] ${render(message)}`,
  )
  return [`report type: ${report.reportType ?? 'none'}`, ...rows, ''].join('\n')
}

/** Reports with all that is found in them beside them; `UPDATE=1` writes it anew, and the diff is there to be read. */
describe('golden reports', () => {
  for (const folder of ['test/reports', 'test/samples']) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
      it(`${folder}/${name}`, () => {
        const found = findingsOf(readFileSync(`${folder}/${name}`, 'utf8'))
        const beside = `${folder}/${name.replace(/\.md$/, '.findings.txt')}`
        if (process.env['UPDATE']) writeFileSync(beside, found)
        assert.equal(found, existsSync(beside) ? readFileSync(beside, 'utf8') : `no ${beside}: run with UPDATE=1`)
      })
    }
  }
})
