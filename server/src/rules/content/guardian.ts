import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { caseIds } from '../sections/report-ids.js'

const minor =
  /\b(\d{1,2})[- ](?:years?|yr)[- ]old(?: (?:boy|girl|child|student|schoolboy|schoolgirl|patient|male|female|adolescent))?|\b(?:a|an) (?:[a-z]+-)?(?:\d{1,2})[- ]months?[- ]old\b|(\d{1,2})岁/gi
const guardian =
  /\b(?:parents?|mother|father|guardians?|legal representative|next of kin|family)\b[^.]{0,80}\b(?:consent\w*|agreed|permission|approved)\b|\b(?:consent|permission)\b[^.]{0,80}\b(?:parents?|mother|father|guardians?|family|legal representative)\b|(?:监护人|家属|父母)[^。]{0,20}同意/i
const adult = 18

export const guardianConsent = defineRule({
  id: 'content/guardian',
  severity: 'warning',
  scope: 'report',
  summary: 'A published report on a minor says that parents or guardian agreed.',
  why: 'A child cannot consent to publication; editors ask for the guardian’s consent.',
  source: 'CARE and SCARE (informed consent; guardian if the patient is a minor); ICMJE',
  reports: caseIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\nA ⟦13-year-old girl⟧ was seen for back pain.\n\n## Informed consent\n\nWritten consent was obtained.',
        says: 'The patient is a minor. Say that the parents or guardian agreed to publication.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# A case report\n\nA 13-year-old girl was seen.\n\n## Informed consent\n\nThe parents gave written consent for publication.',
      '---\nreport-type: case-report\n---\n# A case report\n\nA 45-year-old woman was seen.',
      '---\nreport-type: case-report\n---\n# A case report\n\nA 45-year-old woman, scoliosis since a 13-year-old brace trial, was seen.',
      'A 13-year-old girl was seen.',
    ],
  },
  *check({ mask }) {
    if (!/old\b|岁/.test(mask) || guardian.test(mask)) return
    // The first age that the text gives is the patient's.
    const [first] = mask.matchAll(minor)
    if (!first) return
    const age = Number(first[1] ?? first[2] ?? 0)
    if (age >= adult) return
    yield {
      span: { start: first.index, end: first.index + first[0].length },
      message: say('The patient is a minor. Say that the parents or guardian agreed to publication.'),
    }
  },
})
