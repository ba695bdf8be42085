import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { ofCase } from './of-case.js'

export const patientAge = defineRule({
  id: 'agreement/patient-age',
  severity: 'error',
  scope: 'report',
  summary: 'The patient has one age throughout the report.',
  why: 'Two ages mean that part of the report was copied from another patient.',
  source: 'House rule; CARE 2013: patient information is given once and consistently',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\n## Abstract\n\nA 54-year-old man presented with back pain.\n\n## Case presentation\n\nA ⟦45-year-old⟧ man presented with back pain.\n',
        says: 'The patient is 45 years old here and 54 at first. Correct the age that is wrong.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# A case report\n\nA 54-year-old man presented. The 54-year-old patient was discharged. His 20-year-old son had scoliosis.\n',
      '---\nreport-type: case-report\n---\n# Two cases\n\nA 54-year-old man presented. The second patient, a 60-year-old woman, was well.\n',
      '---\nreport-type: case-report\n---\n# A case report\n\nA 54-year-old man presented. At follow-up the 55-year-old patient was well.\n',
    ],
  },

  check: (report) =>
    ofCase(report, ['age'], ({ odd, against: [other] }) =>
      odd.slot === 'age' && other?.slot === 'age'
        ? say('The patient is {age} years old here and {first} at first. Correct the age that is wrong.', {
            age: odd.low,
            first: other.low,
          })
        : undefined,
    ),
})
