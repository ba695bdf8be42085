import type { Claim, Part, Reason } from '../../case/claim.js'
import { defineRule } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'
import { note } from '../agreement/note.js'

export const sideMismatch = defineRule({
  id: 'levels/side-mismatch',
  severity: 'error',
  scope: 'report',
  summary: 'Diagnoses, procedure and title speak of the same side.',
  why: 'A side that differs between diagnosis and procedure is how wrong-side surgery begins, or how it is recorded.',
  source:
    'Joint Commission Universal Protocol: procedure, side and documents are reconciled before incision; house rule for the comparison',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({ pre: 'Left L5-S1 disc herniation', post: 'Same', procedure: '⟦Right⟧ L5-S1 microdiscectomy' }),
        says: 'Procedure says Right, the diagnosis Left. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({
          pre: 'L4-5 disc herniation, left',
          post: 'L4-5 disc herniation, ⟦right⟧',
          procedure: 'L4-5 microdiscectomy',
        }),
        says: 'The postoperative diagnosis says right, the preoperative one left. Correct the one that is wrong.',
      },
      {
        text: note({ pre: 'L4-5 disc herniation with left radiculopathy', procedure: 'Redo L4-5 discectomy ⟦right⟧' }),
        says: 'Procedure says right, the symptoms of the diagnosis are left. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({
          pre: 'Left C6-7 foraminal stenosis',
          procedure: 'Left C6-7 foraminotomy',
          description: 'The muscle was dissected from the ⟦right⟧ lamina. The right C7 root was decompressed.',
        }),
        says: 'The description is right throughout, the procedure Left. Correct the one that is wrong.',
      },
    ],
    good: [
      note({
        pre: 'Left C6-7 foraminal stenosis',
        procedure: 'Left C6-7 foraminotomy',
        description: 'The monitor stood on the right. The left lamina was drilled, the left root decompressed.',
      }),
      note({ pre: 'Left L5-S1 disc herniation', post: 'Same', procedure: 'Left L5-S1 microdiscectomy' }),
      note({ pre: 'Stenosis L4-5 with left radiculopathy', procedure: 'Bilateral decompression L4-5' }),
      note({ pre: 'Right greater than left radiculopathy', procedure: 'Left C5-6 foraminotomy' }),
      note({ pre: 'Left L5-S1 disc herniation in a right-handed man', procedure: 'Left L5-S1 microdiscectomy' }),
      note({ pre: 'C5-6 herniation with right radiculopathy', procedure: 'ACDF C5-6, left-sided approach' }),
      note({ pre: 'Stenosis L4-5, left', procedure: 'Decompression L4-5 via a right approach, over the top' }),
      note({ pre: 'Cervical stenosis with left arm pain', procedure: 'ACDF C5-6. Right iliac crest graft.' }),
    ],
  },

  *check(report) {
    for (const { slot, reason, odd, against, certain, instead } of report.case.conflicts) {
      const [other] = against
      if (slot !== 'side' || !other) continue
      const text = (claim: Claim): string => report.source.slice(claim.span.start, claim.span.end)
      const values = { own: text(odd), other: text(other) }
      yield {
        span: odd.span,
        severity: certain ? 'error' : 'warning',
        message: messageOf(odd, other, reason, values),
        related: [{ span: other.span, message: say('{side} is said here', { side: values.other }) }],
        fixes:
          certain && instead && sideWord.test(values.own)
            ? [
                {
                  title: say('Write “{side}”, as elsewhere in the report', { side: instead }),
                  safe: false,
                  edits: [{ span: odd.span, text: likeWritten(instead, values.own) }],
                },
              ]
            : [],
      }
    }
  },
})

const sideWord = /^(?:left|right)$/i
const likeWritten = (side: string, as: string): string =>
  as === as.toUpperCase() ? side.toUpperCase() : /^[A-Z]/.test(as) ? side[0]!.toUpperCase() + side.slice(1) : side

function messageOf(odd: Claim, other: Claim, reason: Reason, values: Message['values']): Message {
  const isIn = (claim: Claim, ...parts: readonly Part[]): boolean => claim.parts.some((p) => parts.includes(p))
  if (reason === 'symptom')
    return say(
      'Procedure says {own}, the symptoms of the diagnosis are {other}. Correct the one that is wrong, or say why they differ.',
      values,
    )
  if (reason === 'throughout')
    return say('The description is {own} throughout, the procedure {other}. Correct the one that is wrong.', values)
  if (isIn(odd, 'title')) return say('The title says {own}, the report {other}. Correct the one that is wrong.', values)
  if (isIn(odd, 'postoperative-diagnosis') && isIn(other, 'preoperative-diagnosis'))
    return say(
      'The postoperative diagnosis says {own}, the preoperative one {other}. Correct the one that is wrong.',
      values,
    )
  if (isIn(odd, 'procedure') && isIn(other, 'preoperative-diagnosis', 'postoperative-diagnosis'))
    return say(
      'Procedure says {own}, the diagnosis {other}. Correct the one that is wrong, or say why they differ.',
      values,
    )
  return say(
    '{own} is said here, but the report is about the {other} side. Correct the one that is wrong, or say why they differ.',
    values,
  )
}
