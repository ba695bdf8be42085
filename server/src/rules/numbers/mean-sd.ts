import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const meanSd = defineRule({
  id: 'numbers/mean-sd',
  severity: 'info',
  scope: 'passage',
  summary: 'Mean and standard deviation have the same number of decimals.',
  why: 'Different precision looks like two sources.',
  source: 'AMA Manual of Style, 11th ed., 19.4',
  examples: {
    bad: [
      { text: 'Age was ⟦54.3 ± 9⟧ years.', says: 'Give mean and spread with the same number of decimals: 54.3 ± 9.' },
    ],
    good: ['Age was 54.3 ± 9.1 years.', '54 ± 9 years', '54 +/- 9'],
  },
  *check({ measures, source }) {
    for (let i = 1; i < measures.length; i++) {
      const [mean, sd] = [measures[i - 1]!, measures[i]!]
      if (sd.joint !== 'plus-minus' || mean.decimals === sd.decimals) continue
      const span = { start: mean.span.start, end: sd.span.start + sd.digits }
      yield {
        span,
        message: say('Give mean and spread with the same number of decimals: {values}.', {
          values: source.slice(span.start, span.end),
        }),
      }
    }
  },
})
