import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const fluids = defineRule({
  id: 'agreement/fluids',
  severity: 'error',
  scope: 'report',
  summary: 'A total of fluids is the sum of its parts.',
  why: 'The anesthesiologist reads the total.',
  source: 'House rule: arithmetic',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          description: 'The patient received 900 mL of crystalloid and 300 mL of colloid, ⟦1500 mL⟧ in total.',
        }),
        says: 'The parts make 1200 mL, not “1500 mL”. Correct the one that is wrong.',
      },
      {
        text: note({ description: 'Estimated blood loss was ⟦150 L⟧.' }),
        says: '“150 L” cannot be right. Check the number and its unit.',
      },
    ],
    good: [
      note({ description: 'The patient received 900 mL of crystalloid and 300 mL of colloid, 1200 mL in total.' }),
      note({ description: 'The wound was irrigated with 3 L of saline.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['fluid', 'blood-loss'], ({ reason }, values) =>
      reason === 'impossible'
        ? say('“{own}” cannot be right. Check the number and its unit.', values)
        : say('The parts make {instead} mL, not “{own}”. Correct the one that is wrong.', values),
    ),
})
