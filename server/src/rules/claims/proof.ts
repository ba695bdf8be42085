import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const proof = defineRule({
  id: 'claims/proof',
  severity: 'info',
  scope: 'passage',
  summary: 'A conclusion says no more than the data can.',
  why: 'One study supports a hypothesis; it does not prove it.',
  source: 'ICMJE Recommendations, IV.A.3.e; STROBE, item 20',
  examples: {
    bad: [
      {
        text: 'These cells ⟦proved our hypothesis⟧.',
        says: '“proved our hypothesis” says more than data can show. Write “supports” or “is consistent with”, and name the result.',
      },
    ],
    good: ['The data did not prove our hypothesis.', 'The result is consistent with our hypothesis.'],
  },
  *check(context) {
    yield* claimProblems(context, 'proof', (words) =>
      say('“{words}” says more than data can show. Write “supports” or “is consistent with”, and name the result.', {
        words,
      }),
    )
  },
})
