import assert from 'node:assert/strict'
import { readFrontMatter } from '../../server/src/markdown/front-matter.js'
import { emptyMemo, readPassages } from '../../server/src/report/passage-memo.js'
import { WholeFacts } from '../../server/src/report/whole-facts.js'
import { createService } from '../../server/src/service.js'

const { knowledge } = createService()
const words = new Set(['digits', 'unitAt'])

/** A fact with every span and every offset inside it moved, whatever its kind. */
function moved(value: unknown, by: number, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, by, name))
  if (value === null || typeof value !== 'object' || value instanceof Map || value instanceof Set) return value
  const entries = Object.entries(value)
  if (words.has(name)) return value
  const isSpan =
    typeof (value as { start?: unknown }).start === 'number' &&
    typeof (value as { end?: unknown }).end === 'number' &&
    entries.length === 2
  if (isSpan) return { start: (value as { start: number }).start + by, end: (value as { end: number }).end + by }
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      (key === 'bodyStart' || key === 'start') && typeof item === 'number' ? item + by : moved(item, by, key),
    ]),
  )
}

const text = [
  '---',
  'report-type: operative-note',
  '---',
  '# Right L4-5 microdiscectomy',
  '',
  '## Preoperative diagnosis',
  '',
  'Disc herniation L4-L5, S1-L4 and C9, right, in Mrs. Smith on 12 March 2024.',
  '',
  '**EBL:** 200 cc, 5.0 mg QD. Transforaminal lumbar interbody fusion (TLIF); the TLIF was done. See [a link](https://example.org) and `code`.',
  '',
  '<!-- a comment -->',
  '',
  '| Level | Item |',
  '|---|---|',
  '| L4 | screw |',
  '',
  'Tumour colour color anaesthesia. Call 555-123-4567, MRN: 12345678. Small joint and foraminotmy.',
  '',
].join('\n')

describe('facts in their places', () => {
  const frontMatter = readFrontMatter(text)
  const { placed } = readPassages(text, frontMatter.span.end, knowledge, emptyMemo())
  const whole = new WholeFacts(text, frontMatter, placed)
  const kinds = [
    'labels',
    'blocks',
    'comments',
    'links',
    'sentences',
    'terms',
    'spelled',
    'variants',
    'unknownWords',
    'measures',
    'cautions',
    'bloodLoss',
    'dates',
    'people',
    'identifiers',
    'levels',
  ] as const

  for (const kind of kinds) {
    it(`${kind}: no place inside a fact is forgotten`, () => {
      const expected = placed.flatMap(({ passage, start }) =>
        (passage.facts[kind] as readonly unknown[]).map((fact) => moved(fact, start)),
      )
      assert.deepEqual(JSON.parse(JSON.stringify(whole[kind])), JSON.parse(JSON.stringify(expected)))
    })
  }

  it('the example has facts of the kinds that hold places inside', () => {
    for (const kind of ['labels', 'levels', 'terms', 'measures', 'dates', 'people', 'comments', 'links'] as const)
      assert.ok(whole[kind].length > 0, kind)
    assert.ok(whole.abbreviations.definitions.length > 0)
  })

  it('words of a mask stay where they are in the source', () => {
    assert.equal(whole.mask.length, text.length)
    for (const { span } of whole.levels)
      assert.equal(whole.mask.slice(span.start, span.end), text.slice(span.start, span.end))
  })
})
