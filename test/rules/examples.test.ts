import assert from 'node:assert/strict'
import { type Checked, DocumentCheck } from '../../server/src/check/check.js'
import type { Rule } from '../../server/src/check/rule.js'
import { emptyLayer, joinLayers } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'
import { applyEdits, compatibleEdits } from '../../server/src/text/edits.js'
import { render } from '../../server/src/text/message.js'
import { mark, marks } from '../marks.js'
import { meaningOf } from './meaning.js'

const { rules, knowledge } = createService()

function check(rule: Rule, text: string): Checked {
  const config = joinLayers([
    { ...emptyLayer, rules: rule.enabled === false ? { [rule.id]: { severity: rule.severity } } : {} },
  ])
  const checked = new DocumentCheck([rule], knowledge).check(text, { config })
  assert.deepEqual(checked.failures, [])
  return { ...checked, findings: checked.findings.filter((f) => f.rule === rule.id) }
}

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    it('has examples of both kinds', () => {
      assert.ok(rule.examples.bad.length > 0, 'no bad example')
      assert.ok(rule.examples.good.length > 0, 'no good example')
    })
    for (const good of rule.examples.good) {
      it(`accepts ${JSON.stringify(good)}`, () => {
        const { findings } = check(rule, good)
        assert.deepEqual(
          findings.map((f) => render(f.message)),
          [],
        )
      })
    }
    for (const bad of rule.examples.bad) {
      const { text, spans } = marks(bad.text)
      it(`reports ${JSON.stringify(bad.text)}`, () => {
        const { findings } = check(rule, text)
        assert.equal(
          mark(
            text,
            findings.map((f) => f.span),
          ),
          mark(text, spans),
        )
        assert.equal(findings[0] && render(findings[0].message), bad.says)
        for (const { fixes } of findings) for (const fix of fixes) applyEdits(text, fix.edits)
      })
      if (bad.fixed === undefined) continue
      const { fixed } = bad
      it(`repairs it as ${JSON.stringify(fixed)}`, () => {
        const before = check(rule, text)
        const proposals = before.findings.flatMap((f) => f.fixes.filter((x) => !x.snippet).slice(0, 1))
        assert.equal(applyEdits(text, compatibleEdits(proposals.map((f) => f.edits))), fixed)
        const after = check(rule, fixed)
        assert.deepEqual(
          after.findings.map((f) => render(f.message)),
          [],
          'a fix settles the matter',
        )
        if (proposals.every((f) => f.safe))
          assert.deepEqual(meaningOf(after.report), meaningOf(before.report), 'a safe fix keeps the meaning')
      })
    }
  })
}
