import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const implantCount = defineRule({
  id: 'agreement/implant-count',
  severity: 'warning',
  scope: 'report',
  summary: 'Screws, cages and rods are counted the same everywhere, and no more than the vertebrae hold.',
  why: 'The next surgeon, the register and the bill count on the number.',
  source: 'House rule; RCS England, Good Surgical Practice: details of implants are recorded',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          procedure: 'PLIF L4-5',
          description: 'Four pedicle screws were placed at L4 and L5. All ⟦six screws⟧ were tightened.',
        }),
        says: '“six screws” here, “Four pedicle screws” elsewhere. Correct the number, or say which were added.',
      },
    ],
    good: [
      note({
        procedure: 'PLIF L4-5',
        description: 'Four pedicle screws were placed at L4 and L5. All four screws were tightened.',
      }),
      note({
        procedure: 'PLIF L4-5',
        description: 'Two screws were placed on the left and two screws on the right. The four screws were tightened.',
      }),
    ],
  },

  check: (report) =>
    ofCase(report, ['screws', 'cages', 'rods'], ({ reason }, values) =>
      reason === 'arithmetic'
        ? say('“{own}” are more than the vertebrae of {other} hold ({instead}). Check the number.', values)
        : say('“{own}” here, “{other}” elsewhere. Correct the number, or say which were added.', values),
    ),
})
