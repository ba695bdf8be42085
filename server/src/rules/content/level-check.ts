import { defineRule } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'

const image =
  /\b(?:x-?rays?|radiograph\w*|fluoroscop\w*|C-?arm|O-?arm|intensif\w+|navigation|CT|imaging|images?|roentgen\w*|AP and lateral|AP view|lateral view|lateral film)\b|透视|定位/i
const timeOut =
  /\b(?:time[- ]?out|surgical pause|safety check(?:list)?|site (?:was |marking )?(?:marked|verified|confirmed)|correct (?:patient|site|side|level)|WHO checklist)\b|核查|三方/i

export const levelCheck = defineRule({
  id: 'content/level-check',
  severity: 'info',
  scope: 'report',
  summary: 'A note of an operation at a spinal level says how the level was confirmed, and that there was a time-out.',
  why: 'Wrong-level surgery is the most frequent wrong-site event of the spine; the note is the proof that the level was checked.',
  source: 'Joint Commission Universal Protocol (time-out); NASS Sign, Mark & X-ray',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n**⟦Procedure⟧:** Discectomy L4-5, left.\n\n**Description of procedure:** The patient was placed prone. The fragment was removed.',
        says: 'The note does not say how the level was confirmed, nor that there was a time-out.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n**⟦Procedure⟧:** Discectomy L4-5, left.\n\n**Description of procedure:** After the time-out the patient was placed prone. The fragment was removed.',
        says: 'The note does not say how the level was confirmed.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n**Procedure:** Discectomy L4-5, left.\n\n**Description of procedure:** After a time-out the patient was placed prone. The level was confirmed with fluoroscopy.',
      '---\nreport-type: operative-note\n---\n**Procedure:** Appendectomy.\n\n**Description of procedure:** The appendix was removed.',
      '**Procedure:** Discectomy L4-5, left.',
    ],
  },
  *check(report) {
    const { levels, mask } = report
    const procedure = report.section('procedure')
    const description = report.section('description')
    if (!procedure || !description || description.empty) return
    const named = startingIn(levels, procedure.body).some(
      ({ confidence, kind }) => confidence === 'high' && kind !== 'none',
    )
    const message = named && lacking(!image.test(mask), !timeOut.test(mask))
    if (message) yield { span: procedure.label.span, message }
  },
})

function lacking(noImage: boolean, noTimeOut: boolean): Message | undefined {
  if (noImage && noTimeOut)
    return say('The note does not say how the level was confirmed, nor that there was a time-out.')
  if (noImage) return say('The note does not say how the level was confirmed.')
  return noTimeOut ? say('The note does not say that there was a time-out.') : undefined
}
