import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const anesthesia = defineRule({
  id: 'agreement/anesthesia',
  severity: 'warning',
  scope: 'report',
  summary: 'Kind of anesthesia and description agree.',
  why: 'Local anesthesia and an intubated patient cannot both be right; one of them was copied from another note.',
  source: 'House rule; RCS England, Good Surgical Practice: the record names the anesthetist and the anesthesia given',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({
          anesthesia: 'Local with sedation.',
          description: 'The patient was ⟦intubated⟧ and turned prone.',
        }),
        says: 'Anesthesia is given as local or sedation, but the patient is intubated here. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ anesthesia: 'General endotracheal.', description: 'The patient was intubated.' }),
      note({ anesthesia: 'Local with sedation.', description: 'The patient was not intubated.' }),
      note({ anesthesia: 'Local, converted to general.', description: 'The patient was intubated.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['anesthesia'], ({ odd }, values) =>
      odd.ids.includes('anesthesia') || report.section('anesthesia')?.body.start === odd.span.start
        ? say(
            'Anesthesia is “{own}” here, but the rest of the report says “{other}”. Correct the one that is wrong.',
            values,
          )
        : odd.slot === 'anesthesia' && odd.is === 'general'
          ? say(
              'Anesthesia is given as local or sedation, but the patient is intubated here. Correct the one that is wrong.',
            )
          : say('Anesthesia is general elsewhere, but “{own}” stands here. Correct the one that is wrong.', values),
    ),
})
