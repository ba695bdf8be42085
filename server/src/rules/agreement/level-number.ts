import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const levelNumber = defineRule({
  id: 'agreement/level-number',
  severity: 'warning',
  scope: 'report',
  summary: 'The number of levels is that of the levels that the procedure names.',
  why: 'A three-level operation at two levels is either the wrong number or the wrong list.',
  source: 'House rule: motion segments or vertebrae are counted',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          pre: 'Stenosis L4-5',
          procedure: 'Fusion L4-5',
          description: 'All ⟦three levels⟧ were treated in the same way. The L4-5 disc was removed.',
        }),
        says: '“three levels” does not fit “L4-5”, which has 1. Correct the number or the levels.',
      },
    ],
    good: [
      note({
        pre: 'Stenosis L4-S1',
        procedure: 'Fusion L4-S1',
        description: 'All two levels were treated in the same way.',
      }),
      note({ pre: 'Stenosis L4-5', procedure: 'Fusion L4-5', description: 'The lamina two levels above was seen.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['levels-counted'], (_, values) =>
      say('“{own}” does not fit “{other}”, which has {instead}. Correct the number or the levels.', values),
    ),
})
