import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const praise = defineRule({
  id: 'claims/praise',
  severity: 'info',
  scope: 'passage',
  summary: 'The text reports what was done and measured, not how splendid it is.',
  why: 'Praise takes the place of the number that the reader looks for.',
  source: 'AMA Manual of Style, 11th ed. (words that say more than the data); UK CAP Code 3.11',
  examples: {
    bad: [
      {
        text: 'The new method ⟦greatly improved⟧ hearing.',
        says: '“greatly improved” praises without a figure. Give the measurement, or leave it out.',
      },
      {
        text: 'The team has ⟦rich experience⟧ in dialysis.',
        says: '“rich experience” praises without a figure. Give the measurement, or leave it out.',
      },
    ],
    good: [
      'Hearing improved from 60 to 25 dB.',
      'The method did not greatly improve hearing.',
      'He has breakthrough pain at night.',
      'In 212 patients the drug greatly reduced fever.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'praise', (words) =>
      say('“{words}” praises without a figure. Give the measurement, or leave it out.', { words }),
    )
  },
})
