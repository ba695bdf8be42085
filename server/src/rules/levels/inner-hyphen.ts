import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const innerHyphen = defineRule({
  id: 'levels/inner-hyphen',
  severity: 'info',
  scope: 'passage',
  summary: 'No hyphen stands between the letter and the number of a level.',
  why: 'The hyphen is needed for the segment: L-4-5 and L4-5 look like different things.',
  source: 'AMA Manual of Style, abbreviations of vertebrae: letter and number are set solid',
  examples: {
    bad: [
      {
        text: 'The ⟦L-4/5⟧ disc is bulging.',
        says: 'Hyphen between letter and number: “L-4/5” should be L4/5.',
        fixed: 'The L4/5 disc is bulging.',
      },
      {
        text: 'Fracture of ⟦T-12⟧.',
        says: 'Hyphen between letter and number: “T-12” should be T12.',
        fixed: 'Fracture of T12.',
      },
    ],
    good: ['Fracture of T12.', 'The drug S-1 was given with cisplatin.', 'Form C-9 was signed.', 'The C-arm was used.'],
  },
  *check(context) {
    for (const form of typingForms(context, 'inner-hyphen')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Hyphen between letter and number: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
