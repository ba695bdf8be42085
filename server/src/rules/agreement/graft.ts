import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const graft = defineRule({
  id: 'agreement/graft',
  severity: 'error',
  scope: 'report',
  summary: 'A kind of graft is either used or not.',
  why: 'Allograft and growth factors must be traced; a note that says both cannot be.',
  source: 'FDA 21 CFR 1271.290 (tracking of human tissue); house rule for the comparison',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({ description: 'An allograft was packed into the cage. ⟦No allograft⟧ was used.' }).replace(
          '⟦No allograft⟧',
          'No ⟦allograft⟧',
        ),
        says: '“allograft” is denied here, but “allograft” is said elsewhere. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ description: 'An allograft was packed into the cage.' }),
      note({ description: 'No allograft was used.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['allograft', 'bmp', 'iliac'], (_, values) =>
      say('“{own}” is denied here, but “{other}” is said elsewhere. Correct the one that is wrong.', values),
    ),
})
