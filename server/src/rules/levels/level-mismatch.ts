import type { Claim } from '../../case/claim.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from '../agreement/note.js'
import { levelMessage, sameShape } from './level-messages.js'

export const levelMismatch = defineRule({
  id: 'levels/level-mismatch',
  severity: 'error',
  scope: 'report',
  summary: 'Diagnoses, procedure and title speak of the same levels.',
  why: 'A level that differs between diagnosis and procedure is how wrong-level surgery begins, or how it is recorded.',
  source:
    'Joint Commission Universal Protocol: procedure, site and documents are reconciled before incision; house rule for the comparison',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({
          pre: 'C6-7 stenosis',
          procedure: 'C6-7 foraminotomy',
          description: 'The ⟦C5-6⟧ facet was drilled.',
        }),
        says: 'The description works at C5-6, but the report is about C6-7. Correct the level, or say why it was touched.',
      },
      {
        text: note({ pre: 'L5-S1 disc herniation', post: 'Same', procedure: '⟦L4-5⟧ microdiscectomy' }),
        says: 'Procedure says L4-5, the diagnosis L5-S1. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({ pre: 'Stenosis at L4-5', post: 'Stenosis at ⟦L3-4⟧', procedure: 'Laminectomy L4-5' }),
        says: 'The postoperative diagnosis says L3-4, the preoperative one L4-5. Correct the one that is wrong, or say what was found.',
      },
      {
        text: note({ pre: 'T11 fracture', post: 'T11 fracture', procedure: '⟦L1⟧ vertebroplasty' }),
        says: 'Procedure says L1, the diagnosis T11. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({ pre: 'Stenosis C4-C5 and C5-C6', post: 'Stenosis ⟦C5-C6⟧', procedure: 'ACDF C4-C5 and C5-C6' }),
        says: 'The postoperative diagnosis leaves out C4-C5, which was diagnosed before and operated on.',
      },
      {
        text: note({ pre: 'Stenosis L4-5', procedure: 'Discectomy L4-5', description: 'The ⟦L1-2⟧ disc was incised.' }),
        says: 'The description works at L1-2, but the report is about L4-5. Correct the level, or say why it was touched.',
      },
      {
        text: '---\nreport-type: case-report\n---\n# Discitis at ⟦L2-3⟧: a case report\n\n## Case presentation\n\nMRI showed discitis at L3-4. The L3-4 disc was debrided.\n',
        says: 'The title says L2-3, but the report never speaks of it (it says L3-4). Correct the one that is wrong.',
      },
    ],
    good: [
      note({ pre: 'Stenosis L4-5', procedure: 'Laminectomy L4-5', description: 'A needle lay in the L1-2 disc.' }),
      note({ pre: 'L4-5 stenosis', post: 'Same', procedure: 'Laminectomy of L4 and L5' }),
      note({ pre: 'T12 burst fracture', post: 'T12 burst fracture', procedure: 'Posterior fixation T10-L2' }),
      note({ pre: 'Stenosis L4-5', post: 'Stenosis L4-5 and, found in addition, L3-4', procedure: 'Laminectomy L3-5' }),
      note({
        pre: 'Failed back surgery syndrome after fusion L4-S1',
        post: 'Same',
        procedure: 'Spinal cord stimulator lead placement at T9',
      }),
      note({ pre: 'Radiculopathy C5, C6', post: 'Same', procedure: 'Left C5-6 foraminotomy' }),
      note({
        pre: 'Stenosis L4-5',
        post: 'Stenosis L3-4. At the time of surgery the numbering was corrected.',
        procedure: 'Laminectomy L3-4',
      }),
      'The L4-5 disc was removed; see the earlier report on L5-S1.',
    ],
  },

  *check(report) {
    for (const conflict of report.case.conflicts) {
      const [other] = conflict.against
      if ((conflict.slot !== 'level' && conflict.slot !== 'root') || !other) continue
      const text = (claim: Claim): string => report.source.slice(claim.span.start, claim.span.end)
      const values = { own: text(conflict.odd), other: text(other) }
      const swap = conflict.certain && sameShape(conflict) && /^[\w/–-]+$/.test(values.other)
      yield {
        span: conflict.odd.span,
        severity: conflict.certain ? 'error' : 'warning',
        message: levelMessage(conflict, values),
        related: [{ span: other.span, message: say('{level} is said here', { level: values.other }) }],
        fixes: swap
          ? [
              {
                title: say('Write {level}, as elsewhere in the report', { level: values.other }),
                safe: false,
                edits: [{ span: conflict.odd.span, text: values.other }],
              },
            ]
          : [],
      }
    }
  },
})
