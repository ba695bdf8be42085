import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const foreignLetter = defineRule({
  id: 'levels/foreign-letter',
  severity: 'info',
  scope: 'passage',
  summary: 'Thoracic levels carry the letter T.',
  why: 'Th (German, Nordic, Polish, Japanese) and D (dorsal: India, Italy, Spain) are unknown to many readers; D is read as disc or day.',
  source: 'AMA Manual of Style, abbreviations of vertebrae: C, T, L, S',
  options: {
    thoracicLetter: {
      type: 'string',
      default: 'T',
      summary: 'Letter that thoracic levels may carry besides T.',
      choices: ['T', 'Th', 'D'],
    },
  },
  examples: {
    bad: [
      {
        text: '⟦Th8⟧ metastasis.',
        says: 'Foreign letter for a thoracic level: “Th8” should be T8.',
        fixed: 'T8 metastasis.',
      },
      {
        text: '⟦D10-D12⟧ laminectomy.',
        says: 'Foreign letter for a thoracic level: “D10-D12” should be T10-T12.',
        fixed: 'T10-T12 laminectomy.',
      },
    ],
    good: ['T8 metastasis.', 'The Th1/Th2 ratio fell.', 'D2 dissection of the lymph nodes.', 'Vitamin D3 was low.'],
  },
  *check(context) {
    const accepted = context.options['thoracicLetter']
    for (const form of typingForms(context, 'foreign-letter')) {
      const { written, right } = form
      if (accepted !== 'T' && written.startsWith(String(accepted))) continue
      yield formProblem(
        form,
        say('Foreign letter for a thoracic level: “{written}” should be {right}.', {
          written,
          right: right ?? written,
        }),
      )
    }
  },
})
