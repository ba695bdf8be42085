import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const spelledRegion = defineRule({
  id: 'levels/spelled-region',
  severity: 'info',
  scope: 'passage',
  summary: 'Levels in print are written with their letter.',
  why: 'L4-5 is shorter and is found by a search; words are for dictation.',
  source: 'AMA Manual of Style, abbreviations of vertebrae',
  examples: {
    bad: [
      {
        text: '⟦Lumbar 4-5⟧ disc herniation.',
        says: 'Level with its region in words: “Lumbar 4-5” should be L4-5.',
        fixed: 'L4-5 disc herniation.',
      },
      {
        text: 'Stenosis at ⟦cervical 5/6⟧.',
        says: 'Level with its region in words: “cervical 5/6” should be C5-6.',
        fixed: 'Stenosis at C5-6.',
      },
    ],
    good: [
      'The fourth lumbar vertebra.',
      'Lumbar 4-5 mm anterolisthesis.',
      'A second lumbar puncture.',
      'Cervical 4/5 strength.',
    ],
  },
  *check(context) {
    for (const form of typingForms(context, 'spelled-region')) {
      const { written, right } = form
      yield formProblem(
        form,
        say('Level with its region in words: “{written}” should be {right}.', { written, right: right ?? written }),
      )
    }
  },
})
