import { defineRule } from '../../check/rule.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { numberWords } from './number-words.js'

export const smallNumber = defineRule({
  id: 'numbers/small-number',
  severity: 'info',
  scope: 'passage',
  summary: 'In public texts numbers below ten are words, except with units.',
  why: 'News and patient information follow the style of newspapers, not of tables.',
  source: 'AP Stylebook, numerals',
  reports: ['news-article', 'procedure-explainer', 'conference-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\nThese are the ⟦2⟧ prerequisites.',
        says: 'Write “two”.',
        fixed: '---\nreport-type: procedure-explainer\n---\nThese are the two prerequisites.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\nRest for 2 weeks; the 2 cm scar; the 12 patients; grade 2 slips; the 3-0 sutures; the 3 of us.',
      'The 2 prerequisites.',
    ],
  },
  *check({ measures, mask }) {
    for (const { span, value, unit, decimals, joint } of measures) {
      if (unit !== '' || decimals > 0 || value < 2 || value > 9 || joint !== 'none') continue
      if (!/\b(?:the|these|those|all|both|our|its|other)\s$/i.test(textBefore(mask, span.start, 7))) continue
      if (!/^\s[a-z]{4,}s\b/.test(textAfter(mask, span.end, 24))) continue
      const word = numberWords[value]!
      yield {
        span,
        message: say('Write “{word}”.', { word }),
        fixes: [{ title: say('Write “{word}”', { word }), safe: false, edits: [{ span, text: word }] }],
      }
    }
  },
})
