import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const romanNumerals = defineRule({
  id: 'levels/roman-numerals',
  severity: 'info',
  scope: 'passage',
  summary: 'Vertebrae are numbered with Arabic digits.',
  why: 'L IV is easily misread, and LIV also means lowest instrumented vertebra.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Disc space ⟦LIV-LV⟧.',
        says: 'Roman numeral in a level: “LIV-LV” should be L4-L5.',
        fixed: 'Disc space L4-L5.',
      },
      {
        text: 'Fracture of the ⟦C II⟧ vertebra.',
        says: 'Roman numeral in a level: “C II” should be C2.',
        fixed: 'Fracture of the C2 vertebra.',
      },
    ],
    good: [
      'Disc space L4-L5.',
      'UIV T10, LIV S1.',
      'LV function was normal, CV: regular.',
      'Cranial nerves II-XII are intact.',
      'Grade II spondylolisthesis.',
    ],
  },
  *check(context) {
    for (const form of typingForms(context, 'roman-numerals')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Roman numeral in a level: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
