import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const repeat = (text: string, n: number): string => text.repeat(n)

/** Inputs that make Markdown parsers slow, and how many engine findings each must give. */
const hostile: readonly [string, string, number][] = [
  ['a list 1,000 deep', Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- L4-9`).join('\n'), 1],
  ['5,000 quotation marks', `${repeat('>', 5000)} x`, 1],
  ['1,000 markers in one line', `${repeat('- ', 1000)}x`, 1],
  ['1 MB in one line', repeat('Disc herniation at L4-5, left. ', 33_000), 1],
  ['unclosed emphasis', repeat('*a **b ', 20_000), 1],
  ['open brackets', repeat('[', 50_000), 1],
  ['a table of 20,000 rows', `|a|b|\n|-|-|\n${repeat('|x|y|\n', 20_000)}`, 1],
  ['an unclosed fence', `\`\`\`\n${repeat('# a\n', 4000)}`, 0],
  ['unclosed HTML', `<div>\n${repeat('# a\n', 4000)}`, 0],
  ['an unclosed comment', `<!--\n${repeat('# a\n\ntext\n', 2000)}`, 0],
  ['NULs', repeat('\u0000', 50_000), 0],
  ['lone surrogates', repeat('\ud83e L4-5 ', 10_000), 0],
  ['backslashes', repeat('\\', 30_000), 0],
  ['50,000 headings', repeat('# a\n', 50_000), 0],
]

describe('bounds', () => {
  for (const [name, text, count] of hostile) {
    it(`${name}: an answer in time, and ${count} visible finding`, function () {
      this.timeout(20_000)
      const { findings, failures, report } = service.openDocument().check(text, { config: defaultConfig })
      assert.deepEqual(failures, [])
      assert.equal(report.mask.length, text.length)
      assert.equal(findings.filter((f) => f.rule.startsWith('document/')).length, count)
      for (const { span } of findings) assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end)
    })
  }

  it('a text over the size limit gets one finding and no others', () => {
    const { findings } = service.openDocument().check(repeat('L4-L9 ', 4_000_000), { config: defaultConfig })
    assert.deepEqual(
      findings.map((f) => f.rule),
      ['document/too-large'],
    )
  })
})
