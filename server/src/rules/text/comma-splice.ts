import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

const verb = 'is|are|was|were|can|will|has|have|had|must|should|may|cannot|does|do|did'
const first = new RegExp(
  `^(?:The|This|These|It|He|She|We|They|You|There|Our|His|Her|My|Your|All|Many|Most|Patients)\\b(?=[^,;:]*\\b(?:${verb}|said|needs?|began|went|became|came|shows?|showed|makes?|made|improved|healed)\\b)`,
)
const second = new RegExp(
  `^, (it|they|he|she|we|you|there|this|these|the \\p{Ll}+(?: \\p{Ll}+)?|one) (?:${verb})\\b(?! (?:said|told|not)\\b)`,
  'u',
)
/** Words that make the first part depend on something, or the comma part of it. */
const binding =
  /\b(?:if|when|while|because|although|though|unless|until|whether|who|which|whom|whose|that|what|where|how|why|since|once|after|before|as|than|so|not|never|said|says|told|thinks?|thought|believes?|the more|the less|however|only|hardly|no sooner|either|neither|whatever|whenever|like|in case|provided)\b|["“”()]/i
const leastWords = 4

export const commaSplice = defineRule({
  id: 'text/comma-splice',
  severity: 'info',
  scope: 'passage',
  summary: 'Two full sentences are not joined by a comma alone.',
  why: 'The reader takes what follows for a part of the sentence and has to begin again.',
  source: 'The Chicago Manual of Style, 17th ed., 6.22',
  examples: {
    bad: [
      {
        text: 'The operation is done under local anesthesia⟦, you can⟧ walk home on the same day.',
        says: 'Two sentences are joined by a comma. Put a semicolon or a full stop, or a word that joins them.',
      },
      {
        text: 'All patients were treated in our hospital⟦, they were⟧ divided into two groups.',
        says: 'Two sentences are joined by a comma. Put a semicolon or a full stop, or a word that joins them.',
      },
    ],
    good: [
      'If the operation is done early, you can walk home.',
      'It was not the disc, it was the facet joint that hurt.',
      'The wound was closed, and you can walk.',
      'In 2020, it was done. After that, they were seen.',
      'The patients, they were told, were safe.',
      'The sooner it is done, the wound is smaller.',
      'This is, it is true, a small study.',
      'The wound is closed, the drain is out and the patient is awake.',
      'The surgeon said it was late, it was dark.',
    ],
  },
  *check({ mask, sentences, reportType }) {
    if (isDictated(reportType)) return
    for (const { start, end } of sentences) {
      const text = mask.slice(start, Math.min(end, start + 400))
      const comma = text.indexOf(',')
      if (comma < 0) continue
      const before = text.slice(0, comma)
      if (before.split(/\s+/).length < leastWords || !first.test(before) || binding.test(before)) continue
      const join = second.exec(text.slice(comma, comma + 60))
      if (!join) continue
      const rest = text.slice(comma + join[0].length)
      // a third part makes it a list of short clauses, which may stand with commas; a comma soon behind, an aside
      if (
        rest.trim().split(/\s+/).length < leastWords ||
        /^[^.;]*(?:,|\band (?:the|it|they)\b)/.test(rest) ||
        /\?\s*$/.test(text)
      )
        continue
      yield {
        span: { start: start + comma, end: start + comma + join[0].length },
        message: say('Two sentences are joined by a comma. Put a semicolon or a full stop, or a word that joins them.'),
      }
    }
  },
})
