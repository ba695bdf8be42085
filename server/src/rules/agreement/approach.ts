import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

export const approach = defineRule({
  id: 'agreement/approach',
  severity: 'warning',
  scope: 'report',
  summary: 'The tissues that the description works in lie on the way that the procedure names.',
  why: 'A sentence about the carotid sheath in a laminectomy was copied from another note.',
  source: 'House rule; RCS England, Good Surgical Practice: the record states incision and approach',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({
          procedure: 'Laminectomy L4-5',
          description: 'The laminae were exposed. ⟦The esophagus⟧ was retracted. The ligamentum flavum was removed.',
        }).replace('⟦The esophagus⟧', 'The ⟦esophagus⟧'),
        says: '“esophagus” belongs to another approach than “Laminectomy”. Correct the one that is wrong, or say that there were two.',
      },
    ],
    good: [
      note({
        procedure: 'Laminectomy L4-5',
        description: 'The laminae were exposed and the ligamentum flavum was removed.',
      }),
      note({
        procedure: 'ACDF C5-6 and posterior fusion C4-7',
        description: 'The esophagus was retracted. The laminae were exposed.',
      }),
    ],
  },

  check: (report) =>
    ofCase(report, ['approach'], ({ reason }, values) =>
      reason === 'foreign'
        ? say(
            '“{own}” belongs to another approach than “{other}”. Correct the one that is wrong, or say that there were two.',
            values,
          )
        : say('The approach is “{own}” here and “{other}” elsewhere. Correct the one that is wrong.', values),
    ),
})
