import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const disposition = defineRule({
  id: 'agreement/disposition',
  severity: 'warning',
  scope: 'report',
  summary: 'The patient leaves the room in one way: extubated or not, home or to a bed.',
  why: 'The next team prepares for what the note says.',
  source: 'Joint Commission RC.02.01.03: condition and disposition after the operation; house rule for the comparison',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          description: 'The patient was extubated and taken to recovery. The patient ⟦remained intubated⟧.',
        }),
        says: '“remained intubated” does not go with “extubated”. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ description: 'The patient was extubated and taken to recovery.' }),
      note({ description: 'The patient remained intubated.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['intubated', 'home'], (_, values) =>
      say('“{own}” does not go with “{other}”. Correct the one that is wrong.', values),
    ),
})
