import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const dateOrder = defineRule({
  id: 'agreement/date-order',
  severity: 'error',
  scope: 'report',
  summary: 'Admission, operation, discharge and follow-up follow each other, and the months between them are right.',
  why: 'Dates that run backwards make stay and follow-up wrong in every register.',
  source: 'CARE 2013 (timeline); house rule for the order',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({
          description: 'The operation was done on March 14, 2019, and the patient was discharged on ⟦March 12, 2019⟧.',
        }),
        says: '“March 12, 2019” lies before “March 14, 2019”, which comes earlier in the course. Correct the date that is wrong.',
      },
      {
        text: note({
          description:
            'At the last visit, ⟦24 months⟧ after the operation of March 2017, in April 2018, the patient was well.',
        }),
        says: '“24 months” does not fit the dates, which are 13 months apart. Correct the one that is wrong.',
      },
    ],
    good: [
      note({
        description: 'The operation was done on March 14, 2019, and the patient was discharged on March 16, 2019.',
      }),
      note({
        description:
          'At the last visit, 12 months after the operation of March 2017, in March 2018, the patient was well.',
      }),
    ],
  },

  check: (report) =>
    ofCase(report, ['date', 'follow-up'], ({ reason }, values) =>
      reason === 'order'
        ? say(
            '“{own}” lies before “{other}”, which comes earlier in the course. Correct the date that is wrong.',
            values,
          )
        : say(
            '“{own}” does not fit the dates, which are {instead} months apart. Correct the one that is wrong.',
            values,
          ),
    ),
})
