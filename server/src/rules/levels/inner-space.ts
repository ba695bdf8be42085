import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const innerSpace = defineRule({
  id: 'levels/inner-space',
  severity: 'info',
  scope: 'passage',
  summary: 'No space stands inside the name of a level.',
  why: 'A line break can part the letter from its number, and a search does not find the level.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Herniated ⟦L 4-5⟧ disc.',
        says: 'Space inside a level: “L 4-5” should be L4-5.',
        fixed: 'Herniated L4-5 disc.',
      },
      {
        text: 'Fusion of ⟦L4 - L5⟧.',
        says: 'Space inside a level: “L4 - L5” should be L4-L5.',
        fixed: 'Fusion of L4-L5.',
      },
      {
        text: 'The ⟦C5 6⟧ disc was removed.',
        says: 'Space inside a level: “C5 6” should be C5-6.',
        fixed: 'The C5-6 disc was removed.',
      },
    ],
    good: ['Fusion of L4-L5.', 'Vitamin C 5 mg was given.', 'At L4 5 mL of contrast was injected.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'inner-space')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Space inside a level: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
