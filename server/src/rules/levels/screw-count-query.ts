import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'

const screws =
  /\b(two|four|six|eight|ten|twelve|three|five|seven|nine|\d{1,2})\s+(?:bilateral\s+)?(?:[a-z]+\s+){0,2}?pedicle screws\b/gi
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}

export const screwCountQuery = defineRule({
  id: 'levels/screw-count-query',
  severity: 'info',
  scope: 'passage',
  summary: 'The number of pedicle screws fits the vertebrae: two in each where they are bilateral.',
  why: 'A screw that the count leaves out is a screw that the next surgeon does not expect.',
  source: 'House rule: bilateral fixation has two screws in each vertebra; a skipped pedicle is said',
  examples: {
    bad: [
      {
        text: 'Bilateral fixation with ⟦six pedicle screws⟧ from L4 to L5.',
        says: 'Bilateral screws in L4 to L5 are 4, not 6. Check the number, or say which pedicles were left out.',
      },
    ],
    good: [
      'Bilateral fixation with six pedicle screws from L4 to S1.',
      'Four pedicle screws were placed at L4-5 bilaterally.',
      'Three pedicle screws at L4-5; the left L4 pedicle was skipped on purpose.',
      'Two pedicle screws were placed on the left at L4 and L5.',
    ],
  },

  *check({ mask, source, levels, sentences }) {
    if (levels.length === 0 || !mask.includes('screws')) return
    for (const match of mask.matchAll(screws)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const sentence = sentences.find((s) => s.start <= span.start && s.end >= span.end)
      if (!sentence) continue
      const text = mask.slice(sentence.start, sentence.end)
      if (!/\bbilateral/i.test(text) || /skip|except|unilateral|omit|fracture|\bleft\b|\bright\b/i.test(text)) continue
      const mentions = startingIn(levels, sentence).filter((m) => m.kind !== 'none' && m.kind !== 'root')
      const [first] = mentions
      const last = mentions[mentions.length - 1]
      if (!first || !last) continue
      const wanted = 2 * new Set(mentions.flatMap((m) => m.levels)).size
      const found = numbers[match[1]!.toLowerCase()] ?? Number(match[1])
      if (found === wanted) continue
      const values = { levels: source.slice(first.span.start, last.span.end), wanted, found }
      yield {
        span,
        message: say(
          'Bilateral screws in {levels} are {wanted}, not {found}. Check the number, or say which pedicles were left out.',
          values,
        ),
      }
    }
  },
})
