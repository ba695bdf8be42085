import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const fullwidthCharacters = defineRule({
  id: 'levels/fullwidth-characters',
  severity: 'info',
  scope: 'passage',
  summary: 'Levels are written with plain letters and digits.',
  why: 'Full-width characters are not found by a search for L4-5.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '⟦Ｌ４-５⟧ disc herniation.',
        says: 'Full-width characters: “Ｌ４-５” should be L4-5.',
        fixed: 'L4-5 disc herniation.',
      },
    ],
    good: ['L4-5 disc herniation.', '腰4/5椎间盘突出。'],
  },
  *check(context) {
    for (const form of typingForms(context, 'fullwidth-characters')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Full-width characters: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
