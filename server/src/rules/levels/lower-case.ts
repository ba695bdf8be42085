import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const lowerCase = defineRule({
  id: 'levels/lower-case',
  severity: 'info',
  scope: 'passage',
  summary: 'The letter of a level is a capital.',
  why: 'A small l is read as the digit 1, and a search for L4 does not find l4.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Herniated disc at ⟦l4-5⟧.',
        says: 'Level letter in small type: “l4-5” should be L4-5.',
        fixed: 'Herniated disc at L4-5.',
      },
      {
        text: 'Stenosis at ⟦C3-c4⟧ and C4-C5.',
        says: 'Level letter in small type: “C3-c4” should be C3-C4.',
        fixed: 'Stenosis at C3-C4 and C4-C5.',
      },
    ],
    good: ['Herniated disc at L4-5.', 'The t2 sequence was normal.', 'Suture size 3-0 was used.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'lower-case')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Level letter in small type: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
