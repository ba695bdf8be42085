import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { numberOf, numberWord } from './number-words.js'

const wordBefore = new RegExp(`\\b(${numberWord})\\s?((?:day|week|month|year|hour|minute)s?)?\\s?[-–—]\\s?$`, 'i')

export const mixedRange = defineRule({
  id: 'numbers/mixed-range',
  severity: 'warning',
  scope: 'passage',
  summary: 'Both ends of a range are figures, joined by “to” or an en dash.',
  why: '“six months-2 years” has to be read twice.',
  source: 'AMA Manual of Style, 11th ed., 18.4',
  examples: {
    bad: [
      {
        text: 'Lasts about ⟦six months-2 years⟧.',
        says: 'Write the range in one style: 6 months to 2 years.',
        fixed: 'Lasts about 6 months to 2 years.',
      },
    ],
    good: ['six to twelve months', '6 months to 2 years', 'one-2-one talks', 'twenty-two'],
  },
  *check({ measures, mask }) {
    for (const { span, quantity, digits } of measures) {
      if (quantity !== 'time') continue
      const from = Math.max(0, span.start - 40)
      const match = wordBefore.exec(mask.slice(from, span.start))
      const value = match?.[1] ? numberOf(match[1]) : undefined
      if (!match || value === undefined) continue
      const whole = { start: from + match.index, end: span.end }
      const right = `${value}${match[2] ? ` ${match[2]}` : ''} to ${mask.slice(span.start, span.start + digits)}${mask.slice(span.start + digits, span.end)}`
      yield {
        span: whole,
        message: say('Write the range in one style: {right}.', { right }),
        fixes: [{ title: say('Write “{right}”', { right }), safe: false, edits: [{ span: whole, text: right }] }],
      }
    }
  },
})
