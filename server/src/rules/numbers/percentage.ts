import { defineRule } from '../../check/rule.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter, textBetween } from '../../text/around.js'
import { say } from '../../text/message.js'

export const percentage = defineRule({
  id: 'numbers/percentage',
  severity: 'error',
  scope: 'passage',
  summary: 'A percentage agrees with the counts beside it.',
  why: 'When they disagree, one of the three numbers is wrong, and readers cannot know which.',
  source: 'arithmetic; tolerance of one unit in the last printed digit for rounding and cutting off',
  examples: {
    bad: [
      { text: 'Fusion was seen in 46/50 (⟦82%⟧).', says: '46 of 50 is 92%, not 82%.' },
      { text: 'Pain improved in 23 of 40 patients (⟦75.5%⟧).', says: '23 of 40 is 57.5%, not 75.5%.' },
      { text: 'A leak occurred in ⟦12%⟧ (3/50).', says: '3 of 50 is 6%, not 12%.' },
      { text: 'It arose in 51 (⟦44%⟧) of 150 patients.', says: '51 of 150 is 34%, not 44%.' },
    ],
    good: [
      'PJK arose in 51 (34%) of 150 and 20 (26%) of 78 patients.',
      '46/50 (92%)',
      '2/3 (66.6%) and 2/3 (66.7%), 2 of 3 (67%)',
      'Seen on 3/5/2020 (12%).',
      'VAS 3/10 (improved by 60%).',
      'In 3 of 50 patients, pain fell by 12%.',
      '24/50 (95% CI 35-62%)',
      '3/50 (p = 0.02; 12% of controls)',
      'Of 12 (24%), 3 of 6 left.',
    ],
  },
  *check({ measures, mask }) {
    for (let i = 0; i + 2 < measures.length; i++) {
      const [a, b, c] = [measures[i]!, measures[i + 1]!, measures[i + 2]!]
      const found =
        isShare(a, b, mask) && isBracketed(b, c, mask)
          ? { part: a, whole: b, percent: c }
          : isBracketed(a, b, mask, true) && isShare(b, c, mask) && /^\s?\)/.test(textAfter(mask, c.span.end, 2))
            ? { part: b, whole: c, percent: a }
            : isCount(a) && isCount(c) && b.unit === '%' && isShareAround(a, b, c, mask)
              ? { part: a, whole: c, percent: b }
              : undefined
      if (found?.percent.unit !== '%' || found.whole.value <= 0 || found.part.value > found.whole.value) continue
      const right = (100 * found.part.value) / found.whole.value
      const { value, decimals, span } = found.percent
      if (Math.abs(right - value) <= 10 ** -decimals + 1e-9) continue
      const printed = Number(right.toFixed(Math.max(decimals, right % 1 === 0 ? 0 : 1)))
      yield {
        span,
        message: say('{part} of {whole} is {right}%, not {value}%.', {
          part: found.part.value,
          whole: found.whole.value,
          right: printed,
          value,
        }),
      }
    }
  },
})

const isCount = ({ unit, decimals, negative }: Measure): boolean =>
  (unit === '' || unit === 'case') && decimals === 0 && !negative

/** `46/50`, `23 of 40`, `23 out of 40`; a third number behind a slash makes a date of it. */
function isShare(part: Measure, whole: Measure, mask: string): boolean {
  if (!isCount(part) || !isCount(whole) || part.joint === 'slash' || part.joint === 'dash') return false
  const between = textBetween(mask, part.span.end, whole.span.start)
  return between === '/' || /^\s(?:out\s)?of\s(?:the\s)?$/.test(between)
}

/** `51 (34%) of 150` */
const isShareAround = (part: Measure, percent: Measure, whole: Measure, mask: string): boolean =>
  part.joint === 'none' &&
  /^\s?\($/.test(textBetween(mask, part.span.end, percent.span.start)) &&
  /^\s?\)\s(?:out\s)?of\s(?:the\s)?$/.test(textBetween(mask, percent.span.end, whole.span.start))

/** The percentage directly in brackets behind the counts, or (`before`) the counts in brackets behind the percentage. */
function isBracketed(left: Measure, right: Measure, mask: string, before = false): boolean {
  const between = textBetween(mask, left.span.end, right.span.start)
  if (before) return left.unit === '%' && /^\s?\($/.test(between)
  if (right.unit !== '%' || !/^\s(?:\p{L}+\s){0,2}\($|^\s?\($|^\s?[=,]\s$/u.test(between)) return false
  return /^\s?[);,]/.test(textAfter(mask, right.span.end, 2)) || /^\s?\.?$/.test(textAfter(mask, right.span.end, 2))
}
