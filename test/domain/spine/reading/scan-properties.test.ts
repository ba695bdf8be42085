import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isVertebra, parseLevel } from '../../../../server/src/domain/spine/level.js'
import { type LevelMention, moveMention } from '../../../../server/src/domain/spine/mention.js'
import { scan } from '../book.js'

/** A full run (`FULL=1`) tries a million texts. */
const full = process.env['FULL'] !== undefined
const numRuns = full ? 1_000_000 : 3_000
/** Characters of the longest text. */
const longest = full ? 1_000_000 : 32_000

const pieces = [
  ...'CTLSDOctls0123456789-–/~.,;:()\n\r \u2060\u2029%*'.split(''),
  'L4', 'C5', 'T12', 'S1', 'L4-5', 'C5/6/7', 'Th8', 'LIV', 'Sl', '腰', '4', '椎', '第', '左', 'Ｌ', '４', '₄',
  ' and ', ' to ', ' through the ', ', ', 'left ', 'right ', 'nerve root', ' disc', 'between ', 'fourth ', 'lumbar ',
  'vertebra', 'MRI ', 'signal', 'Table ', 'occiput', 'pelvis', 'İ', 'ß', '\ud83d', '\udc00',
] // biome-ignore format: a table
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

describe('scanning any text', () => {
  it('throws never, keeps spans in the text, in order and apart, levels real and head first', function () {
    this.timeout(full ? 3_000_000 : 60_000)
    fc.assert(
      fc.property(text, (source) => {
        let end = 0
        for (const mention of scan(source)) {
          assert.ok(mention.span.start >= end && mention.span.end > mention.span.start, 'in order')
          end = mention.span.end
          for (const span of [
            ...mention.ends,
            ...mention.problems.map((p) => p.span),
            ...mention.items.map((i) => i.span),
          ])
            assert.ok(span.start >= mention.span.start && span.end <= end, 'inside')
          const levels = mention.levels.map((name) => parseLevel(name)!)
          assert.ok(
            levels.every((level, i) => i === 0 || level > levels[i - 1]!),
            'head first',
          )
          if (mention.kind !== 'root') assert.ok(levels.every(isVertebra), 'real')
          assert.ok(!source.slice(mention.span.start, end).includes('\u2029'), 'in one block')
        }
        assert.ok(end <= source.length)
      }),
      { numRuns },
    )
  })

  it('gives for two blocks what it gives for each', function () {
    this.timeout(full ? 3_000_000 : 60_000)
    fc.assert(
      fc.property(text, text, (one, other) => {
        const apart: LevelMention[] = [
          ...scan(one),
          ...scan(other).map((mention) => moveMention(mention, one.length + 1)),
        ]
        assert.deepEqual(scan(`${one}\u2029${other}`), apart)
      }),
      { numRuns: Math.round(numRuns / 3) },
    )
  })

  it('takes a time linear in the text, whatever the text repeats', function () {
    this.timeout(full ? 600_000 : 60_000)
    for (const unit of [
      'L4 and ',
      'L4-',
      'first ',
      '4-5/',
      'C5, 6, ',
      'T1 ',
      '腰',
      ' ',
      'L',
      '1',
      'left, ',
      '\u2060',
      '(',
      'L4 \u2060',
      'to L4 ',
      'L4L5',
      'T1112',
      'between L4 and ',
    ]) {
      const time = (size: number): number => {
        const source = unit.repeat(Math.ceil(size / unit.length))
        const start = process.cpuUsage()
        scan(source)
        const { user, system } = process.cpuUsage(start)
        return user + system
      }
      time(2_000)
      // 16 times the text: quadratic would be 256 times. The floor and the best of three keep a busy machine from failing it.
      const small = Math.max(8_000, Math.min(time(longest / 16), time(longest / 16)))
      assert.ok(
        Math.min(time(longest), time(longest), time(longest)) < small * 60,
        `${JSON.stringify(unit)} is not linear`,
      )
    }
  })
})
