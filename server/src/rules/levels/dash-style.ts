import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const dashStyle = defineRule({
  id: 'levels/dash-style',
  severity: 'info',
  scope: 'passage',
  summary: 'Levels are joined by a hyphen, an en dash or a slash.',
  why: 'Minus signs, em dashes and tildes are not found by a search and read as something else.',
  source: 'House rule',
  examples: {
    bad: [
      { text: 'The ⟦L4~5⟧ disc.', says: 'Unusual dash in a level: “L4~5” should be L4-5.', fixed: 'The L4-5 disc.' },
      { text: 'The ⟦L4−5⟧ disc.', says: 'Unusual dash in a level: “L4−5” should be L4-5.', fixed: 'The L4-5 disc.' },
    ],
    good: ['The L4-5 disc.', 'The L4–5 disc.', 'The L4/5 disc.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'dash-style')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Unusual dash in a level: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
