import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const absoluteClaim = defineRule({
  id: 'claims/absolute',
  severity: 'warning',
  scope: 'passage',
  summary: 'No treatment is wholly safe, painless or sure.',
  why: 'A promise without exception is untrue, and the first patient with a complication will quote it.',
  source: 'UK CAP Code 12.9 and 3.11 (no guarantee of cure or safety); Advertising Law of the PRC, art. 16(1)',
  examples: {
    bad: [
      {
        text: 'The laser is ⟦totally safe⟧.',
        says: '“totally safe” leaves no exception, which no treatment can promise. Give the rate with its numbers, or say “rarely” or “usually”.',
      },
      {
        text: 'The new stent will ⟦completely prevent⟧ a second stroke.',
        says: '“completely prevent” leaves no exception, which no treatment can promise. Give the rate with its numbers, or say “rarely” or “usually”.',
      },
      {
        text: 'Hernia repair with this mesh ⟦never fails⟧.',
        says: '“never fails” leaves no exception, which no treatment can promise. Give the rate with its numbers, or say “rarely” or “usually”.',
      },
    ],
    good: [
      'There were no complications.',
      'No method is totally safe.',
      'Is the laser totally safe?',
      'The wound healed without complications.',
      'The drug may completely prevent a relapse.',
      '---\nreport-type: operative-note\n---\nBleeding was completely avoided.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'absolute', (words) =>
      say(
        '“{words}” leaves no exception, which no treatment can promise. Give the rate with its numbers, or say “rarely” or “usually”.',
        { words },
      ),
    )
  },
})
