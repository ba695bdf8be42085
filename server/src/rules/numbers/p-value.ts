import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const pValue = defineRule({
  id: 'numbers/p-value',
  severity: 'warning',
  scope: 'passage',
  summary: 'A p-value lies between 0 and 1 and is never 0.000.',
  why: 'A probability of zero does not exist; programs print 0.000 for “less than 0.001”.',
  source: 'AMA Manual of Style, 11th ed., 19.5; ICMJE Recommendations',
  examples: {
    bad: [
      { text: 'The difference was large (p = ⟦0.000⟧).', says: 'A p-value is never zero: write p < 0.001.' },
      { text: 'No difference (P = ⟦1.4⟧).', says: 'A p-value cannot be 1.4: it lies between 0 and 1.' },
      { text: 'Significant at p < ⟦0.5⟧.', says: 'Is p < 0.5 meant to be p < 0.05?' },
    ],
    good: [
      'p < 0.001, P = .03, p = 0.0001, p = 1.0, p = 0.5',
      'P 2.5 of the map = 3',
      'type = 5, step < 4',
      'The p53 gene; pH = 7.4.',
      'BP 137/60, P was 89, P=72.',
    ],
  },
  *check({ measures, mask }) {
    for (const { span, value, digits, decimals, negative, unit } of measures) {
      if (unit !== '') continue
      const match = /(?<![\p{L}\d])[pP](?:\s?(=|<|>|≤|≥)|[- ]values?\s(?:of|was|=|<|>))\s?-?$/u.exec(
        textBefore(mask, span.start, 14),
      )
      // `P=89` is a pulse
      if (!match || (value >= 20 && decimals === 0)) continue
      const number = { start: span.start, end: span.start + digits }
      if (value > 1 || negative) {
        yield {
          span: number,
          severity: 'error',
          message: say('A p-value cannot be {value}: it lies between 0 and 1.', { value: negative ? -value : value }),
        }
      } else if (value === 0 && decimals >= 2) {
        yield { span: number, message: say('A p-value is never zero: write p < 0.001.') }
      } else if (value === 0.5 && match[1] === '<') {
        yield { span: number, severity: 'info', message: say('Is p < 0.5 meant to be p < 0.05?') }
      }
    }
  },
})
