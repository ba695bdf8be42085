import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { numberOf, numberWord } from './number-words.js'

const word = new RegExp(`\\b(${numberWord})(?:\\s\\p{L}+){0,2}\\s\\([nN]\\s?=\\s?$`, 'iu')

export const countInWords = defineRule({
  id: 'numbers/count-in-words',
  severity: 'error',
  scope: 'passage',
  summary: 'A number in words agrees with the figure behind it.',
  why: 'One of the two is wrong, and the reader cannot know which.',
  source: 'arithmetic',
  examples: {
    bad: [{ text: 'Thirty-two patients (n = ⟦23⟧) were treated.', says: '“Thirty-two” and 23 do not agree.' }],
    good: [
      'Thirty-two patients (n = 32) were treated.',
      'Two groups (n = 23 each).',
      'One of the arms (n = 23).',
      'Two doctors saw patients of one ward (n = 23).',
      'In two studies (n = 120).',
    ],
  },
  *check({ measures, mask }) {
    for (const { span, value, unit, digits } of measures) {
      if (unit !== '' && unit !== 'case') continue
      const before = textBefore(mask, span.start, 60)
      // the pattern costs milliseconds to compile: only behind “n =”
      if (!/=\s?$/.test(before)) continue
      const match = word.exec(before)
      const words = match?.[1]
      // behind “two groups” or “two studies” n counts something else
      if (
        !match ||
        !words ||
        !/\b(?:patients?|cases?|men|women|subjects?|participants?|eyes|discs?|levels?|segments?)\s\(/i.test(match[0])
      )
        continue
      if (/\s(?:of|ward|arm)\s/i.test(match[0]) || numberOf(words) === undefined || numberOf(words) === value) continue
      yield {
        span: { start: span.start, end: span.start + digits },
        message: say('“{words}” and {value} do not agree.', { words, value }),
      }
    }
  },
})
