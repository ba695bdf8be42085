import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const innerDot = defineRule({
  id: 'levels/inner-dot',
  severity: 'info',
  scope: 'passage',
  summary: 'No dot stands between the letter and the number of a level.',
  why: 'The dot ends a sentence for readers and programs.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'The ⟦L.4-5⟧ disc is bulging.',
        says: 'Dot between letter and number: “L.4-5” should be L4-5.',
        fixed: 'The L4-5 disc is bulging.',
      },
    ],
    good: ['The L4-5 disc is bulging.', 'The temperature was T 37.2.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'inner-dot')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Dot between letter and number: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
