import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const drain = defineRule({
  id: 'agreement/drain',
  severity: 'error',
  scope: 'report',
  summary: 'A drain is either there or not.',
  why: 'A drain that the note denies is pulled by nobody.',
  source:
    'Joint Commission RC.02.01.03 and RCS England, Good Surgical Practice: drains are part of the record; house rule for the comparison',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          description: 'A Hemovac ⟦drain was placed⟧ below the fascia. The wound was closed without a drain.',
        })
          .replace('⟦drain was placed⟧', 'drain was placed')
          .replace('a drain.', 'a ⟦drain⟧.'),
        says: 'A drain is denied here (“drain”), but “drain was placed” is said elsewhere. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ description: 'A drain was placed below the fascia.' }),
      note({ description: 'The wound was closed without a drain.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['drain'], ({ odd }, values) =>
      odd.slot === 'object' && odd.said
        ? say(
            'A drain is in place here (“{own}”), but drains are denied elsewhere. Correct the one that is wrong.',
            values,
          )
        : say(
            'A drain is denied here (“{own}”), but “{other}” is said elsewhere. Correct the one that is wrong.',
            values,
          ),
    ),
})
