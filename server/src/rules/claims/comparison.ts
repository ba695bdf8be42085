import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const comparison = defineRule({
  id: 'claims/comparison',
  severity: 'info',
  scope: 'passage',
  summary: 'A comparison names what it is compared with and by how much.',
  why: 'Less than what, and how much less? Without both it is advertising.',
  source: 'UK CAP Code 3.33 to 3.38 (comparisons); CONSORT 2010, item 17a',
  examples: {
    bad: [
      {
        text: 'The pill is ⟦as effective as surgery⟧.',
        says: '“as effective as surgery” compares without numbers. Say with what, by how much, and which study found it.',
      },
      {
        text: 'Keyhole repair means ⟦less pain, faster recovery⟧.',
        says: '“less pain, faster recovery” compares without numbers. Say with what, by how much, and which study found it.',
      },
    ],
    good: [
      'Is the pill as effective as surgery?',
      'The pill was not as effective as surgery.',
      'In a randomised trial the pill was as effective as surgery.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'comparison', (words) =>
      say('“{words}” compares without numbers. Say with what, by how much, and which study found it.', { words }),
    )
  },
})
