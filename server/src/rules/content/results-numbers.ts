import { defineRule } from '../../check/rule.js'
import { holdsBlank } from '../../report/blank-places.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

const conducted =
  /\b(?:study|trial|series|cohort|follow-up)\b[^.;]{0,60}\b(?:conducted|performed|carried out|done)\b[^.;]{0,40}\b(?:show|shows|showed|showing|reveal|revealed|revealing|demonstrat\w+)\b/i
const praised =
  /\b(?:excellent|good|satisfactory|promising|favou?rable|significant(?:ly)?|better|superior|remarkable|encouraging)\b[^.;]{0,40}\b(?:outcomes?|results?|improve\w*|relief|recovery)\b/i

export const resultsNumbers = defineRule({
  id: 'content/results-numbers',
  severity: 'warning',
  scope: 'report',
  summary: 'Results are numbers on a named scale.',
  why: '“Excellent outcomes” cannot be compared, pooled or checked.',
  source: 'CONSORT for abstracts; house rule',
  reports: ['conference-abstract', 'case-report', 'surgical-case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\n## Results\n\n⟦Pain and function improved in both groups.⟧\n\n## Conclusions\n\nIt helps.',
        says: 'The results hold no number. Give n, the scale, values before and after, and the follow-up.',
      },
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\n⟦A prospective study was then conducted showing excellent clinical outcomes.⟧ The idea is sound.',
        says: 'The results hold no number. Give n, the scale, values before and after, and the follow-up.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Discs\n\n## Results\n\nODI fell from 48 to 21 at two years.\n\n## Conclusions\n\nOutcomes were excellent.',
      '---\nreport-type: case-report\n---\n# Case report\n\nA study was conducted showing good outcomes in 30 patients.',
      '---\nreport-type: conference-abstract\n---\n# Discs\n\n## Results\n\nODI fell from {{before}} to {{after}}.',
      '## Results\n\nAll went well.',
    ],
  },
  *check(report) {
    const { sections, sentences, mask, reportType, parts } = report
    const results = sections.find(({ ids }) => ids.includes('results'))
    if (reportType === 'conference-abstract' && results && !results.empty) {
      if (!numbered(mask, results.body) && !holdsBlank(report, results.body))
        yield { span: results.body, message: missing() }
      return
    }
    const end = parts[0]?.span.end ?? mask.length
    for (const span of sentences) {
      if (span.start >= end) return
      const text = mask.slice(span.start, span.end)
      if (!conducted.test(text) || !praised.test(text) || numbered(mask, span)) continue
      yield { span, message: missing() }
    }
  },
})

const numbered = (mask: string, { start, end }: Span): boolean =>
  /\d|\b(?:half|third|none|all|two|three|four|five) (?:of )?(?:the )?patients\b/.test(mask.slice(start, end))
const missing = () => say('The results hold no number. Give n, the scale, values before and after, and the follow-up.')
