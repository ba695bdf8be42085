import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { typingForms } from './typing-form.js'

export const impossibleLevel = defineRule({
  id: 'levels/impossible-level',
  severity: 'error',
  scope: 'report',
  summary: 'Every level exists: C1-C7, T1-T12, L1-L5, S1-S5.',
  why: 'A level that no spine has is a slip of the finger, and the operated level cannot be told from the report.',
  source:
    'Standard anatomy: 7 cervical, 12 thoracic, 5 lumbar, 5 sacral vertebrae; T13 and L6 only as transitional anatomy',
  examples: {
    bad: [
      { text: 'Fracture of the ⟦C9⟧ vertebral body.', says: 'No spine has C9: check which level is meant.' },
      { text: 'Stenosis at ⟦L8-L9⟧.', says: 'No spine has L8-L9: check which level is meant.' },
      { text: 'The L4-5 disc.\n\n⟦L8-L9⟧.', says: 'No spine has L8-L9: check which level is meant.' },
      { text: 'Stenosis at ⟦T11-L12⟧.', says: 'No spine has T11-L12: check which level is meant.' },
      { text: 'Fusion of L3, L4 and ⟦L7⟧.', says: 'No spine has L7: check which level is meant.' },
    ],
    good: [
      'C8 radiculopathy.',
      'C10-C12 alkyl chains.',
      'C9-C10.',
      'Fracture of T12.',
      'L6 was numbered from C2 down.',
      'S100 protein.',
      'A temperature of T 38.',
      'Room L9.',
      'The L8 needle was left in the block.',
      'A C14 urea test.',
    ],
  },
  *check(context) {
    if (!context.clinical) return
    for (const { span, written } of typingForms(context, 'impossible-level', 'any'))
      yield { span, message: say('No spine has {written}: check which level is meant.', { written }) }
  },
})
