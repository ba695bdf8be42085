import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { typingForms } from './typing-form.js'

export const rootUsedAsVertebra = defineRule({
  id: 'levels/root-used-as-vertebra',
  severity: 'error',
  scope: 'passage',
  summary: 'C8 names a root, never a vertebra or a disc.',
  why: 'There are eight cervical roots and seven cervical vertebrae: C8 leaves between C7 and T1.',
  source: 'AMA Manual of Style, nomenclature of nerves: C8 leaves between C7 and T1',
  examples: {
    bad: [
      {
        text: '⟦C8-T1⟧ disc herniation.',
        says: 'C8 is a root, there is no such vertebra: the disc is C7-T1.',
        fixed: 'C7-T1 disc herniation.',
      },
      { text: 'The ⟦C8⟧ pedicle screw.', says: 'C8 is a root, there is no such vertebra: C7 or T1?' },
      {
        text: 'Fusion of ⟦C7-C8⟧.',
        says: 'C8 is a root, there is no such vertebra: the disc is C7-T1.',
        fixed: 'Fusion of C7-T1.',
      },
    ],
    good: [
      'The C8 root.',
      'C7-T1 disc herniation with C8 radiculopathy.',
      'Chronic left C8/T1 denervation.',
      'C8: little finger.',
    ],
  },
  *check(context) {
    for (const { mention, span } of typingForms(context, 'root-used-as-vertebra')) {
      if (mention.ends.length < 2) {
        yield { span, message: say('C8 is a root, there is no such vertebra: C7 or T1?') }
        continue
      }
      const right = 'C7-T1'
      yield {
        span,
        message: say('C8 is a root, there is no such vertebra: the disc is {right}.', { right }),
        fixes: [{ title: say('Write {right}', { right }), safe: false, edits: [{ span, text: right }] }],
      }
    }
  },
})
