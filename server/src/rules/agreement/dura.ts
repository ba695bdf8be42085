import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const dura = defineRule({
  id: 'agreement/dura',
  severity: 'warning',
  scope: 'report',
  summary: 'The dura is either intact or it was opened.',
  why: 'Whether the dura was open decides bed rest and what a headache means.',
  source: 'House rule; RCS England, Good Surgical Practice: operation records state any problems',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          description: 'The dura was opened and closed with a 5-0 suture. ⟦The dura remained intact⟧ throughout.',
        }).replace('⟦The dura remained intact⟧', 'The ⟦dura remained intact⟧'),
        says: '“dura remained intact” does not go with “dura was opened”. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ description: 'The dura remained intact throughout.' }),
      note({ description: 'The dura was opened and closed.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['dura'], (_, values) =>
      say('“{own}” does not go with “{other}”. Correct the one that is wrong.', values),
    ),
})
