import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const number = '-?\\d{1,4}(?:\\.\\d{1,3})?'
const unit = '(?: ?(?:years?(?: old)?|months?|weeks?|days?|hours?|minutes?|min|mm|cm|mL|ml|points|°|degrees))?'
const rangeFirst = new RegExp(
  `(?<![\\w.,])(${number})${unit} ?(?:to|-|–|and|~) ?(${number})${unit},? ?[(,]? ?(?:with an? )?(?:mean|average|averaging|median)(?: (?:age|value|time|duration|follow-up))?(?: (?:of|was|is)|[,:=])? ?(${number})(?![\\w.]*[%\\d])`,
  'gi',
)
const meanFirst = new RegExp(
  `\\b(?:mean|average|median)(?: \\p{Ll}[\\p{L}-]*){0,4}(?: (?:was|of|is)|:)? (${number})${unit}(?: ?± ?${number}${unit})? ?\\((?:range[,:]? ?)?(${number})${unit} ?(?:to|-|–|~) ?(${number})${unit}\\)`,
  'giu',
)

export const meanInRange = defineRule({
  id: 'numbers/mean-in-range',
  severity: 'error',
  scope: 'passage',
  summary: 'A mean lies between the smallest and the largest value.',
  why: 'It cannot lie outside: one of the three numbers is wrong.',
  source: 'arithmetic',
  examples: {
    bad: [
      {
        text: 'They were aged 24 to 51 (average ⟦53.2⟧) years.',
        says: 'The mean 53.2 lies outside its range of 24 to 51.',
      },
      {
        text: 'The follow-up was 24 to 60 months (mean, ⟦71⟧ months).',
        says: 'The mean 71 lies outside its range of 24 to 60.',
      },
      { text: 'The mean age was ⟦71⟧ years (range 24-60).', says: 'The mean 71 lies outside its range of 24 to 60.' },
    ],
    good: [
      'They were aged 24 to 51 (average 43.2) years.',
      'The mean age was 41 years (range 24-60), the mean VAS 7 (6 to 8).',
      'Between 2010 and 2015, average age 43.',
      'The mean fell from 7 (95% CI 8 to 9).',
      'Ages 24 to 51, mean follow-up 71 months.',
    ],
  },
  *check({ mask }) {
    for (const [expression, order] of [
      [rangeFirst, [3, 1, 2]],
      [meanFirst, [1, 2, 3]],
    ] as const) {
      for (const match of mask.matchAll(expression)) {
        const [mean, low, high] = order.map((i) => Number(match[i])) as [number, number, number]
        if (low >= high || (mean >= low && mean <= high) || (low > 1900 && low < 2100)) continue
        // ages beside the mean of a follow-up
        if (
          order[0] === 3 &&
          /follow-up|duration|time/.test(match[0]) &&
          !/follow|duration|time/.test(mask.slice(Math.max(0, match.index - 40), match.index))
        )
          continue
        const written = match[order[0]]!
        const at =
          order[0] === 3
            ? match.index + match[0].length - written.length
            : match.index + match[0].indexOf(written, match[0].search(/\d/))
        yield {
          span: { start: at, end: at + written.length },
          message: say('The mean {mean} lies outside its range of {low} to {high}.', { mean, low, high }),
        }
      }
    }
  },
})
