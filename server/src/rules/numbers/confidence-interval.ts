import { defineRule } from '../../check/rule.js'
import { textBetween } from '../../text/around.js'
import { say } from '../../text/message.js'

export const confidenceInterval = defineRule({
  id: 'numbers/confidence-interval',
  severity: 'error',
  scope: 'passage',
  summary: 'A confidence interval runs upwards and holds its estimate.',
  why: 'An estimate outside its own interval is a copying error.',
  source: 'arithmetic; AMA Manual of Style, 11th ed., 19.4',
  examples: {
    bad: [
      { text: 'OR 1.2 (95% CI ⟦2.1–3.0⟧).', says: 'The estimate 1.2 lies outside its confidence interval 2.1–3.0.' },
      { text: 'HR 2.0, 95% CI ⟦3.1 to 1.4⟧.', says: 'The confidence interval runs downwards: 3.1 to 1.4.' },
    ],
    good: [
      'OR 2.4 (95% CI 2.1–3.0)',
      'a difference of -1.2 (95% CI -2.0 to -0.4)',
      'OR 2.4 (95% CI, 2.1, 3.0)',
      'mean 5.6 mm (95% confidence interval 4.8-6.3)',
      '95% CI of 12 patients',
      'In 2019 the rate was 4% (95% CI 3-5%).',
    ],
  },
  *check({ measures, mask, source }) {
    for (let i = 0; i + 2 < measures.length; i++) {
      const [level, low, high] = [measures[i]!, measures[i + 1]!, measures[i + 2]!]
      if (level.unit !== '%' || level.value < 80 || level.value >= 100) continue
      if (
        !/^[\s-]?(?:CI|confidence interval)s?[\s,:=([]{0,3}(?:of\s|was\s)?[-−–]?$/.test(
          textBetween(mask, level.span.end, low.span.start),
        )
      )
        continue
      const between = textBetween(mask, low.span.end, high.span.start)
      if (!/^\s?(?:[-–—,;]|to)\s?[-−–]?$/.test(between)) continue
      // with a hyphen between, the sign of the second number cannot be told
      if (low.negative && high.joint === 'dash') continue
      const negative = (m: typeof low): boolean => m.negative || mask[m.span.start - 1] === '−'
      const [a, b] = [
        negative(low) ? -low.value : low.value,
        negative(high) && high.joint !== 'dash' ? -high.value : high.value,
      ]
      const span = { start: low.span.start, end: high.span.end }
      const interval = source.slice(span.start, span.end)
      if (a > b) {
        yield { span, message: say('The confidence interval runs downwards: {interval}.', { interval }) }
        continue
      }
      const estimate = measures[i - 1]
      if (!estimate || !/^\s?[([,;]\s?$/.test(textBetween(mask, estimate.span.end, level.span.start))) continue
      // an estimate in other units than its interval is none of it
      if (estimate.unit !== low.unit && estimate.unit !== high.unit && high.unit !== '') continue
      const value = negative(estimate) ? -estimate.value : estimate.value
      if (value >= a && value <= b) continue
      if (estimate.value >= 1900 && estimate.value <= 2100) continue
      yield {
        span,
        message: say('The estimate {value} lies outside its confidence interval {interval}.', { value, interval }),
      }
    }
  },
})
