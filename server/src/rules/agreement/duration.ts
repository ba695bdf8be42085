import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const duration = defineRule({
  id: 'agreement/duration',
  severity: 'error',
  scope: 'report',
  summary: 'A duration fits its two times.',
  why: 'Registers and bills take the duration, the antibiotic window takes the times.',
  source: 'House rule: arithmetic',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({ description: 'The operation lasted ⟦75 minutes⟧ (08:10 to 10:25).' }),
        says: '“75 minutes” does not fit the times: from “08:10” it is 135 minutes. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ description: 'The operation lasted 75 minutes (08:10 to 09:25).' }),
      note({ description: 'The operation lasted 75 minutes.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['duration'], (_, values) =>
      say(
        '“{own}” does not fit the times: from “{other}” it is {instead} minutes. Correct the one that is wrong.',
        values,
      ),
    ),
})
