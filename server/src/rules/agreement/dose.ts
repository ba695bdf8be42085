import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const dose = defineRule({
  id: 'agreement/dose',
  severity: 'error',
  scope: 'report',
  summary: 'The dose of a drug is one that can be given.',
  why: 'A unit off by a thousand is the slip that harms.',
  source:
    'ISMP, guidelines for safe communication of drug information; bounds with a wide margin in server/data/case/doses.json',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({ description: 'Cefazolin ⟦2 mg⟧ was given.' }),
        says: '“2 mg” of cefazolin is far outside what is given. Check the number and its unit.',
      },
      {
        text: note({ description: 'Methylprednisolone ⟦500 g⟧ was given.' }),
        says: '“500 g” of methylprednisolone is far outside what is given. Check the number and its unit.',
      },
    ],
    good: [note({ description: 'Cefazolin 2 g was given.' }), note({ description: 'Dexamethasone 10 mg was given.' })],
  },

  check: (report) =>
    ofCase(report, ['dose'], ({ odd }, values) =>
      say('“{own}” of {drug} is far outside what is given. Check the number and its unit.', {
        ...values,
        drug: odd.slot === 'dose' ? (odd.of ?? '') : '',
      }),
    ),
})
