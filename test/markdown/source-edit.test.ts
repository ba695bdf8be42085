import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Checked } from '../../server/src/check/check.js'
import type { FoundFix } from '../../server/src/check/finding.js'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'
import { applyEdits } from '../../server/src/text/edits.js'
import type { Span } from '../../server/src/text/span.js'

/** Sentences in which rules of every family propose something; what is wrong in them does not matter here. */
const sentences = [
  'Stenosis at L4-5 and the L4-L5 disc was opened.',
  'The L5-L4 disc and the L4 - L5 space were seen.',
  'A spinal process was cut at T12.',
  'Morphine 10.0 mg and .5 mg IV were given q.d. at 10 µg.',
  'The saline had 38.5 ° C, 50 cc were used.',
  'Mr. John Smith was seen on 2023-05-06 at the clinic.',
  'In 72 of 80 (85 %) patients, 5-7 mm screws were used.',
  'The slipped disc was removed by laminectmoy in 2000 ml.',
  'Visual analog scale (VAS) fell; the visual analog scale was used.',
  'The anaesthesia was general, the anesthesiologist agreed.',
]

type Wrap = readonly [open: string, close: string]
const wraps: readonly Wrap[] = [
  ['**', '**'],
  ['*', '*'],
  ['[', '](a.md)'],
  ['[', '](b.md "a title")'],
  ['[', '][ref]'],
  ['', '[^1]'],
  ['<b>', '</b>'],
  ['<span id="x">', '</span>'],
  ['', '<!-- note -->'],
  ['<!-- note -->', ''],
  ['~~', '~~'],
]
const entities: Readonly<Record<string, string>> = {
  ' ': '&nbsp;',
  '-': '&#45;',
  '.': '&#46;',
  '(': '&#40;',
  ',': '\\,',
}
const tail = '\n\n[^1]: A note.\n\n[ref]: c.md\n'
const head = '# A case report\n\n'

const service = createService()
const check = (source: string): Checked =>
  service.openDocument().check(source, { config: defaultConfig, type: 'case-report' })

interface Part {
  readonly offset: number
  readonly length: number
  readonly wrap: number
}

const parts = fc.array(
  fc.record({ offset: fc.nat(30), length: fc.integer({ min: 1, max: 8 }), wrap: fc.nat(wraps.length + 3) }),
  { minLength: 1, maxLength: 3 },
)

/** The text with parts of the span wrapped, from the back to the front so that wraps do not overlap. */
function wrapped(text: string, span: Span, list: readonly Part[]): string {
  let out = text
  let limit = span.end + 3
  const width = Math.max(1, span.end - span.start)
  const placed = list
    .map((part) => ({ ...part, start: span.start + (part.offset % (width + 2)) - 1 }))
    .sort((a, b) => b.start - a.start)
  for (const { start, length, wrap } of placed) {
    const end = Math.min(start + length, limit, text.length)
    if (start < head.length || end <= start) continue
    limit = start
    const [open, close] = wraps[wrap] ?? ['', '']
    const inner = wraps[wrap]
      ? out.slice(start, end)
      : out.slice(start, end).replace(/[ \-.(,]/g, (char) => entities[char] ?? char)
    out = out.slice(0, start) + open + inner + close + out.slice(end)
  }
  return out
}

const targets = /\]\([^)]*\)|\]\[ref\]|\[\^1\]|<!--[^>]*-->|<\/?(?:b|span)[^>]*>|\*+|~~/g
const marksOf = (text: string): string => [...text.matchAll(targets)].map(([mark]) => mark).join('')

/** What is left of a source when its marks and its resolved characters are out of it. */
const read = (source: string): string => {
  const { report } = check(source)
  return report.mask.replace(/[\u2060\ufffc]/g, '').replace(/[\s\u2009\u2029]+/g, ' ')
}

describe('edits in a source with marks', () => {
  const runs = process.env['FULL'] ? 20_000 : 60
  it(`keep every mark, in pairs (${runs} wrapped findings)`, function () {
    this.timeout(3_600_000)
    const found = sentences.flatMap((sentence) => {
      const text = head + sentence + tail
      return check(text)
        .findings.filter(({ fixes }) => fixes.length > 0)
        .map(({ span, rule }) => ({ text, span, rule }))
    })
    assert.ok(found.length >= 15, `only ${found.length} findings to wrap`)
    let fixed = 0
    fc.assert(
      fc.property(fc.nat(found.length - 1), parts, (at, list) => {
        const source = wrapped(found[at]!.text, found[at]!.span, list)
        for (const finding of check(source).findings)
          for (const fix of finding.fixes) {
            if (fix.snippet || fix.structure) continue
            fixed++
            keepsMarks(source, fix)
          }
      }),
      { numRuns: runs, seed: 7 },
    )
    assert.ok(fixed > runs / 2, `only ${fixed} fixes were tried`)
  })

  function keepsMarks(source: string, fix: FoundFix): void {
    const after = applyEdits(source, fix.edits)
    assert.equal(marksOf(after), marksOf(source), `${source}\n→ ${after}`)
    assert.equal(/&(?!#?\w+;)|#\d+;(?<!&#\d+;)|nbsp;(?<!&nbsp;)/.test(after), false, `half an entity: ${after}`)
    const shows = /[*~<>]|\]\(|\]\[|\[\^/
    const seen = read(after)
    assert.equal(
      shows.test(seen) && !shows.test(read(source)),
      false,
      `a mark shows: ${JSON.stringify(after)} reads ${seen}`,
    )
  }
})
