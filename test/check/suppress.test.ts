import assert from 'node:assert/strict'
import { DocumentCheck } from '../../server/src/check/check.js'
import { defineRule } from '../../server/src/check/rule.js'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'
import { say } from '../../server/src/text/message.js'

const { knowledge } = createService()
const finder = defineRule({
  id: 'test/bad',
  severity: 'warning',
  scope: 'passage',
  summary: '',
  why: '',
  source: '',
  examples: { bad: [], good: [] },
  *check({ mask }) {
    for (const match of mask.matchAll(/bad/g))
      yield { span: { start: match.index, end: match.index + 3 }, message: say('bad') }
  },
})
const thrower = defineRule({
  ...finder,
  id: 'test/throws',
  // biome-ignore lint/correctness/useYield: it throws before
  *check() {
    throw new TypeError('secret text of the report')
  },
})
const run = (text: string): string[] => {
  const { findings } = new DocumentCheck([finder], knowledge).check(text, { config: defaultConfig })
  return findings.map((f) => `${f.rule}@${f.span.start}`)
}

describe('comments that turn rules off', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['next line', '<!-- spine-report-disable-next-line test/bad -- quoted -->\nbad\n\nbad\n', ['test/bad@64']],
    ['this line', 'bad <!-- spine-report-disable-line -->\n\nbad\n', ['test/bad@40']],
    [
      'block',
      '<!-- spine-report-disable test -->\n\nbad\n\n<!-- spine-report-enable test -->\n\nbad\n',
      ['test/bad@76'],
    ],
    ['to the end', '<!-- spine-report-disable -->\n\nbad\n\n# H\n\nbad\n', []],
    ['file', 'bad\n\nmore bad\n\n<!-- spine-report-disable-file test/bad -->\n', []],
    ['windows line ends', '<!-- spine-report-disable-next-line -->\r\nbad\r\n\r\nbad\r\n', ['test/bad@48']],
    [
      'another rule',
      '<!-- spine-report-disable-next-line document -->\nbad\n',
      ['document/unused-disable@0', 'test/bad@49'],
    ],
    [
      'a rule that is none',
      '<!-- spine-report-disable-next-line test/bod -->\nbad\n',
      ['document/unknown-rule@36', 'test/bad@49'],
    ],
    [
      'next line behind blank lines',
      '<!-- spine-report-disable-next-line test/bad -->\n\n \nbad\n\nbad\n',
      ['test/bad@57'],
    ],
    [
      'a comment that is not printed',
      '[//]: # (spine-report-disable-next-line test/bad)\n\nbad\n\nbad\n',
      ['test/bad@56'],
    ],
    ['a definition that is no comment', '[a]: # (bad things)\n\nbad\n', ['test/bad@21']],
    ['nothing to silence', '<!-- spine-report-disable-next-line -->\ngood\n', ['document/unused-disable@0']],
    ['an ordinary comment', '<!-- spine-report is fine -->\nbad\n', ['test/bad@30']],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(run(text), expected))
})

describe('a rule that throws', () => {
  it('is noted without report text, and the others run', () => {
    const checked = new DocumentCheck([thrower, finder], knowledge).check('bad', { config: defaultConfig })
    assert.equal(checked.findings.length, 1)
    assert.equal(checked.failures[0]?.rule, 'test/throws')
    assert.doesNotMatch(JSON.stringify(checked.failures), /secret/)
  })
})
