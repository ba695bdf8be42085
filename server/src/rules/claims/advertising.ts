import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const advertising = defineRule({
  id: 'claims/advertising',
  severity: 'info',
  scope: 'passage',
  summary: 'A text that informs does not invite, promise or sell.',
  why: 'Readers and editors take an article with an invitation for an advertisement, and so does the law.',
  source: 'Measures for the Administration of Medical Advertisements (China), art. 7; UK CAP Code 12.2',
  examples: {
    bad: [
      {
        text: '⟦We promise you good care⟧.',
        says: '“We promise you good care” is advertising, not information. Leave it out, or mark the text as an advertisement.',
      },
      {
        text: 'Come today and get a ⟦20% discount⟧.',
        says: '“20% discount” is advertising, not information. Leave it out, or mark the text as an advertisement.',
      },
      {
        text: '⟦Book your eye check now⟧!',
        says: '“Book your eye check now” is advertising, not information. Leave it out, or mark the text as an advertisement.',
      },
    ],
    good: ['Contact your surgeon if you have fever.', 'Eight patients were booked for surgery.'],
  },
  *check(context) {
    yield* claimProblems(context, 'advertising', (words) =>
      say('“{words}” is advertising, not information. Leave it out, or mark the text as an advertisement.', { words }),
    )
  },
})
