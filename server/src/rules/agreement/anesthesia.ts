import { isAsserted, statementsOf } from '../../case/statements.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { note } from './note.js'

const local = /\b(?:local|sedation|mac|monitored|regional|spinal|awake)\b|局部|局麻/i
const general = /\bgeneral\b|endotracheal|\bGETA?\b|\bGA\b|intubat|全麻|全身/i

export const anesthesia = defineRule({
  id: 'agreement/anesthesia',
  severity: 'warning',
  scope: 'report',
  summary: 'Kind of anesthesia and description agree.',
  why: 'Local anesthesia and an intubated patient cannot both be right; one of them was copied from another note.',
  source: 'House rule; RCS England, Good Surgical Practice: the record names the anesthetist and the anesthesia given',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          anesthesia: 'Local with sedation.',
          description: 'The patient ⟦was intubated⟧ and turned prone.',
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

  *check(report) {
    const section = report.section('anesthesia')
    if (!section || section.empty) return
    const given = report.prose(section.body)
    if (given.length > 200 || !local.test(given) || general.test(given)) return
    const tube = statementsOf(report, ['intubated']).find(
      (s) => !contains(section.span, s.span) && isAsserted(report, s, report.sentences),
    )
    if (!tube) return
    yield {
      span: tube.span,
      message: say(
        'Anesthesia is given as local or sedation, but the patient is intubated here. Correct the one that is wrong.',
      ),
      related: [{ span: section.body, message: say('The kind of anesthesia is given here') }],
    }
  },
})
