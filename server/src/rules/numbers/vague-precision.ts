import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const vaguePrecision = defineRule({
  id: 'numbers/vague-precision',
  severity: 'info',
  scope: 'passage',
  summary: 'What is approximate is rounded.',
  why: '“About 37.25%” says two things at once.',
  source: 'AMA Manual of Style, 11th ed., 19.4 (false precision)',
  examples: {
    bad: [
      {
        text: 'It succeeds in about ⟦37.25%⟧.',
        says: '“about 37.25%” is exact and approximate at once: round it or drop “about”.',
      },
    ],
    good: [
      'It succeeds in 37.25%.',
      'about 37%',
      'about 2.5 cm',
      'approximately 0.25 mg',
      'The time was approximately 12.25 pm.',
    ],
  },
  *check({ measures, mask, source }) {
    for (const { span, decimals, value, unit } of measures) {
      if (decimals < 2 || value < 1 || unit !== '%') continue
      const word = /\b(about|approximately|around|nearly|almost|roughly)\s$/i.exec(
        textBefore(mask, span.start, 16),
      )?.[1]
      if (!word) continue
      const number = source.slice(span.start, span.end)
      yield {
        span,
        message: say('“{word} {number}” is exact and approximate at once: round it or drop “{word}”.', {
          word,
          number,
        }),
      }
    }
  },
})
