import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const earlier =
  /\b(?:based on|as in|according to|from|in|as shown in|as reported in) (?:our|the authors[’']) (?:own )?(?:previous|earlier|prior|former|preliminary) (?:studies|study|work|works|report|reports|experience|research|publications?|experiments?)\b|\b(?:as )?(?:we|our group) (?:have )?(?:previously|earlier) (?:reported|showed|shown|described|published|demonstrated)\b/gi
const cited = /\[\^?\d|\(\d{1,3}(?:[,–-] ?\d{1,3})*\)|[⁰¹²³⁴-⁹]|\b(?:19|20)\d{2}\b|\bet al\b|\bdoi\b/i

export const earlierWork = defineRule({
  id: 'content/earlier-work',
  severity: 'warning',
  scope: 'report',
  summary: 'Earlier work of one’s own is cited.',
  why: 'Readers and reviewers must be able to find what the study builds on; without references, journal and year will do.',
  source: 'House rule; CARE and SCARE ask for references in the introduction',
  reports: ['conference-abstract', 'case-report', 'surgical-case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\n⟦Based on our previous studies⟧ of the neck, discs can shrink.',
        says: '“Based on our previous studies” has no citation. Add journal and year.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nBased on our previous studies [1], discs can shrink.',
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nAs we previously reported (Eur Spine J 2019), discs can shrink.',
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nPrevious studies differ. In our hospital, discs are sent to pathology.',
    ],
  },
  *check({ sentences, mask, source }) {
    for (const span of sentences) {
      const text = mask.slice(span.start, span.end)
      if (!/\b(?:our|we|authors)\b/i.test(text)) continue
      for (const match of text.matchAll(earlier)) {
        if (cited.test(source.slice(span.start, span.end + 6))) continue
        const start = span.start + match.index
        yield {
          span: { start, end: start + match[0].length },
          message: say('“{words}” has no citation. Add journal and year.', { words: match[0] }),
        }
      }
    }
  },
})
