import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const letterDigitConfusion = defineRule({
  id: 'levels/letter-digit-confusion',
  severity: 'warning',
  scope: 'passage',
  summary: 'The number of a level is written in digits.',
  why: 'A letter O or l in place of 0 or 1 hides the level from every search and may be a scanning error.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Burst fracture of ⟦T1O⟧.',
        says: 'Letter in place of a digit: “T1O” should be T10.',
        fixed: 'Burst fracture of T10.',
      },
      {
        text: 'The ⟦L5-Sl⟧ disc.',
        says: 'Letter in place of a digit: “L5-Sl” should be L5-S1.',
        fixed: 'The L5-S1 disc.',
      },
    ],
    good: ['Burst fracture of T10.', 'The right SI joint was injected.', 'CI 0.9 to 1.2.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'letter-digit-confusion')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Letter in place of a digit: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
