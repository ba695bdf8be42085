import assert from 'node:assert/strict'
import { type Checked, DocumentCheck } from '../../server/src/check/check.js'
import { createService } from '../../server/src/service.js'
import { configsOf, piecesOf, reportStream } from './report-streams.js'

/** `npm run test:long` sets it: twenty thousand edits and more instead of some hundred. */
const full = process.env['FULL'] === '1'
const { rules, knowledge } = createService()
const pieces = piecesOf(rules)
const configs = configsOf(rules)
const edits = full ? 3500 : 50

/** What a check gives, as far as anybody can see it. */
const visible = ({ report, findings, failures }: Checked) => ({
  type: report.reportType,
  parts: report.parts.map(({ type, span }) => ({ type: type?.id, span })),
  sections: report.sections,
  findings,
  failures,
})

describe('a report of many passages, edited', () => {
  for (const seed of [11, 12, 13]) {
    it(`is checked as if from scratch (two documents, ${edits} edits each, seed ${seed})`, function () {
      this.timeout(3_600_000)
      // The second document is made of the same pieces, so that both hold equal passages.
      const documents = [seed, seed + 7].map((own) => ({
        stream: reportStream(own, pieces, configs),
        lasting: new DocumentCheck(rules, knowledge),
      }))
      let passages = 0
      const told = new Set<string>()
      for (let i = 0; i < edits; i++) {
        for (const { stream, lasting } of documents) {
          const { source, config, type, edit } = stream.next().value
          const settings = { config, ...(type === undefined ? {} : { type }) }
          const after = lasting.check(source, settings)
          const scratch = new DocumentCheck(rules, knowledge).check(source, settings)
          if (JSON.stringify(visible(after)) !== JSON.stringify(visible(scratch)))
            assert.deepEqual(visible(after), visible(scratch), `${edit}: ${JSON.stringify(source)}`)
          assert.deepEqual(after.failures, [], `${edit}: ${JSON.stringify(source)}`)
          passages += after.report.passages
          for (const { rule } of after.findings) told.add(rule)
        }
      }
      assert.ok(passages / edits / 2 >= 8, `only ${passages / edits / 2} passages a document`)
      assert.ok(told.size > (full ? rules.length * 0.8 : 30), `only ${told.size} rules have told anything`)
    })
  }
})
