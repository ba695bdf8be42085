import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const subscriptCharacters = defineRule({
  id: 'levels/subscript-characters',
  severity: 'info',
  scope: 'passage',
  summary: 'Levels are written with plain digits.',
  why: 'Subscript digits are not found by a search for L4-5 and vanish in plain text.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '⟦L₄-₅⟧ disc herniation.',
        says: 'Subscript digits: “L₄-₅” should be L4-5.',
        fixed: 'L4-5 disc herniation.',
      },
    ],
    good: ['L4-5 disc herniation.', 'H₂O and CO₂.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'subscript-characters')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Subscript digits: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
