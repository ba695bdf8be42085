import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const counts = defineRule({
  id: 'agreement/counts',
  severity: 'error',
  scope: 'report',
  summary: 'Counts are either correct or not.',
  why: 'A count that is correct in one line and open in another leaves a sponge in question.',
  source:
    'AORN Guideline for Prevention of Unintentionally Retained Surgical Items: the final count and its result are recorded; house rule for the comparison',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          description: 'One ⟦sponge was missing⟧ at the final count. The wound was closed. All counts were correct.',
        }),
        says: '“sponge was missing” does not go with “counts were correct”. Say which count is the last one.',
      },
    ],
    good: [
      note({ description: 'The wound was closed. All counts were correct.' }),
      note({ description: 'No sponge was missing. All counts were correct.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['counts'], (_, values) =>
      say('“{own}” does not go with “{other}”. Say which count is the last one.', values),
    ),
})
