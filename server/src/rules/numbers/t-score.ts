import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const tScore = defineRule({
  id: 'numbers/t-score',
  severity: 'warning',
  scope: 'passage',
  summary: 'The T-score of osteoporosis is negative.',
  why: 'A lost minus sign turns osteoporosis into very dense bone.',
  source: 'WHO Study Group, 1994: osteoporosis is a T-score of −2.5 or below',
  examples: {
    bad: [
      {
        text: 'Osteoporosis with a T-score of ⟦2.8⟧.',
        says: 'Osteoporosis with a T-score of 2.8: is the minus sign missing?',
        fixed: 'Osteoporosis with a T-score of −2.8.',
      },
    ],
    good: [
      'Osteoporosis with a T-score of -2.8.',
      'Osteoporosis, T-score −3.1.',
      'A T-score of 1.2 is normal.',
      'Osteoporosis: T-score < −2.5',
      'Osteoporosis; T-score minus 2.8.',
    ],
  },
  *check({ measures, mask, sentences }) {
    for (const { span, value, unit, negative } of measures) {
      if (negative || value < 1 || value > 7 || (unit !== '' && unit !== '%')) continue
      if (!/\bT-?\s?scores?\s(?:of\s|was\s|is\s|[:=]\s?)?$/i.test(textBefore(mask, span.start, 18))) continue
      const sentence = sentences.find((s) => s.start <= span.start && span.start < s.end)
      if (!sentence || !/\bosteoporo/i.test(mask.slice(sentence.start, sentence.end))) continue
      const number = mask.slice(span.start, span.end)
      yield {
        span,
        message: say('Osteoporosis with a T-score of {number}: is the minus sign missing?', { number }),
        fixes: [
          {
            title: say('Insert the minus sign'),
            safe: false,
            edits: [{ span: { start: span.start, end: span.start }, text: '−' }],
          },
        ],
      }
    }
  },
})
