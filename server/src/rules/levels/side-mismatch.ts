import { statementsInParts } from '../../case/key-levels.js'
import { oneSide } from '../../case/sides.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from '../agreement/note.js'
import { here, sidesIn, sideTold, values } from './side-places.js'

export const sideMismatch = defineRule({
  id: 'levels/side-mismatch',
  severity: 'error',
  scope: 'report',
  summary: 'Diagnoses, procedure and title speak of the same side.',
  why: 'A side that differs between diagnosis and procedure is how wrong-side surgery begins, or how it is recorded.',
  source:
    'Joint Commission Universal Protocol: procedure, side and documents are reconciled before incision; house rule for the comparison',
  reports: ['operative-note'],
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
    if (
      statementsInParts(report, ['changed'], 'postoperative-diagnosis', 'procedure', 'findings', 'description').length >
      0
    )
      return
    if (statementsInParts(report, ['remote-target'], 'procedure').length > 0 || crosses.test(report.mask)) return
    const before = sidesIn(report, 'preoperative-diagnosis')
    const after = sidesIn(report, 'postoperative-diagnosis')
    const operated = sidesIn(report, 'procedure')
    const [first, last, done] = [oneSide(before), oneSide(after), oneSide(operated)]
    if (first && last && first !== last) {
      const [own, other] = [after[0]!, before[0]!]
      yield {
        span: own.span,
        message: say(
          'The postoperative diagnosis says {own}, the preoperative one {other}. Correct the one that is wrong.',
          values(report, own, other),
        ),
        related: [here(report, other)],
      }
    }
    const diseased = first ?? last
    if (done && done === diseased) {
      const told = sideTold(report, done)
      if (told) {
        yield {
          span: told.span,
          message: say(
            'The description is {own} throughout, the procedure {other}. Correct the one that is wrong.',
            values(report, told, operated[0]!),
          ),
          severity: 'warning',
          related: [here(report, operated[0]!)],
        }
      }
    }
    if (!done || !diseased || done === diseased || (first && last && first !== last && done === last)) return
    const [own, other] = [operated[0]!, (first ? before : after)[0]!]
    const symptom = (first ? before : after).every((w) => w.symptom)
    const message = symptom
      ? say(
          'Procedure says {own}, the symptoms of the diagnosis are {other}. Correct the one that is wrong, or say why they differ.',
          values(report, own, other),
        )
      : say(
          'Procedure says {own}, the diagnosis {other}. Correct the one that is wrong, or say why they differ.',
          values(report, own, other),
        )
    yield { span: own.span, message, severity: symptom ? 'warning' : 'error', related: [here(report, other)] }
  },
})

/** Words that explain an operation from the other side. */
const crosses = /contralateral|over[- ]the[- ]top|crossing the midline|opposite side|both sides/i
