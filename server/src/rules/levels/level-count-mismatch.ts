import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { say } from '../../text/message.js'
import { type Span, startingIn } from '../../text/span.js'

const counted =
  /\b(single|one|two|three|four|five|six|seven|eight|[1-8])[- ]level\b(?!s? (?:above|below|higher|lower|up|down|caudal|cranial|cephalad|disease at|adjacent))/gi
const numbers: Readonly<Record<string, number>> = {
  single: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
}

export const levelCountMismatch = defineRule({
  id: 'levels/level-count-mismatch',
  severity: 'error',
  scope: 'passage',
  summary: 'The number of levels that is named fits the levels that are listed.',
  why: 'A two-level fusion of three segments is either the wrong count or the wrong levels, and it is billed and read by both.',
  source:
    'House rule: fusions and discectomies count motion segments, laminectomies, corpectomies and augmentations count vertebrae',
  examples: {
    bad: [
      {
        text: 'A ⟦single-level⟧ fusion L3-L5 was done.',
        says: '“single-level” is 1 segment, but L3-L5 has 2. Correct the number or the levels.',
      },
      {
        text: '⟦Three-level⟧ laminectomy C3-C6.',
        says: '“Three-level” is 3 vertebrae, but C3-C6 has 4. Correct the number or the levels.',
      },
      {
        text: '⟦two-level⟧ disc herniation at L4-5',
        says: '“two-level” is 2 segments, but L4-5 has 1. Correct the number or the levels.',
      },
    ],
    good: [
      'Two-level fusion L4-S1.',
      'Three-level ACDF C4-C7.',
      'Two-level corpectomy C5-C6.',
      'Two-level ACDF at C4-5 and C5-6.',
      'A one-level fusion was planned; the L3-L5 fusion was done later.',
      'Two-level decompression L3-S1.',
      'Three-level lumbar laminectomy at L2-3, L3-4 and L4-5.',
      'Two-level laminectomies (L3-4 and L4-5) were carried out.',
      'Single-level laminotomy at L4-5.',
      'One level above the L3-L5 fusion there was stenosis.',
      'A single-level discectomy, and a hemilaminectomy of L4 and L5.',
    ],
  },

  *check(context) {
    if (context.levels.length === 0 || !/[ -]level\b/i.test(context.mask)) return
    for (const match of context.mask.matchAll(counted)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const clause = clauseBehind(context, span)
      const unit = unitIn(context, clause)
      const mentions = startingIn(context.levels, clause).filter((m) => m.kind !== 'none' && m.kind !== 'root')
      const [first] = mentions
      if (!unit || !first) continue
      const wanted = numbers[match[1]!.toLowerCase()] ?? Number(match[1])
      const found = countOf(mentions, unit)
      if (found === undefined || found === wanted) continue
      // laminae are often counted by the spaces that are decompressed: three levels are L2-3, L3-4 and L4-5
      if (unit === 'vertebra' && mentions.every((m) => m.kind === 'disc') && mentions.length === wanted) continue
      const last = mentions[mentions.length - 1]!
      const values = { count: match[0], wanted, found, levels: context.source.slice(first.span.start, last.span.end) }
      const message =
        unit === 'vertebra'
          ? wanted === 1
            ? say('“{count}” is 1 vertebra, but {levels} has {found}. Correct the number or the levels.', values)
            : say(
                '“{count}” is {wanted} vertebrae, but {levels} has {found}. Correct the number or the levels.',
                values,
              )
          : wanted === 1
            ? say('“{count}” is 1 segment, but {levels} has {found}. Correct the number or the levels.', values)
            : say('“{count}” is {wanted} segments, but {levels} has {found}. Correct the number or the levels.', values)
      yield { span, message, related: [{ span: first.span, message: say('The levels') }] }
    }
  },
})

/** From the count to the end of its clause: up to a stop, a semicolon, another count or a new statement. */
function clauseBehind({ mask, sentences }: PassageContext, span: Span): Span {
  const sentence = sentences.find((s) => s.start <= span.start && s.end >= span.end)
  const text = mask.slice(span.end, Math.min(sentence?.end ?? span.end, span.end + 120))
  const stop = text.search(
    /[;:()]|, (?:and|with|plus|then|followed)\b|[- ]level\b|\b(?:plus|followed|with|above|below|after|adjacent|but|while|was planned)\b/i,
  )
  return { start: span.end, end: span.end + (stop < 0 ? text.length : stop) }
}

/** What is counted: by the first word behind the count that names a procedure or a lesion. */
function unitIn({ mask, knowledge }: PassageContext, { start, end }: Span): 'segment' | 'vertebra' | undefined {
  for (const word of mask
    .slice(start, end)
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.slice(0, 6) ?? []) {
    const unit = knowledge.agreement.unitOf.get(word)
    if (unit) return unit
    if (word === 'decompression' || word === 'instrumentation') return undefined
  }
  return undefined
}

/** Segments or vertebrae that the expressions name; undefined where their form does not tell. */
function countOf(mentions: readonly LevelMention[], unit: 'segment' | 'vertebra'): number | undefined {
  if (unit === 'vertebra') return new Set(mentions.flatMap((m) => m.levels)).size
  if (mentions.some((m) => m.levels.length < 2)) return undefined
  return new Set(mentions.flatMap((m) => m.levels.slice(1).map((level, i) => `${m.levels[i]}-${level}`))).size
}
