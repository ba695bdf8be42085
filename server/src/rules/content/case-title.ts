import { defineRule } from '../../check/rule.js'
import { titleSpan } from '../../report/report-title.js'
import { say } from '../../text/message.js'
import { caseIds } from '../sections/report-ids.js'

export const caseTitle = defineRule({
  id: 'content/case-title',
  severity: 'warning',
  scope: 'report',
  summary: 'The title of a case report says that it is one.',
  why: 'Searches and reviews sort reports by these words in the title.',
  source: 'CARE 2013 item 1; SCARE 2023 item 1',
  reports: caseIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\n# ⟦Epidural lipoma at T5⟧\n\n## Introduction\n\nRare.',
        says: 'The title does not say “case report”.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# Epidural lipoma at T5: a case report\n\n## Introduction\n\nRare.',
      '---\nreport-type: case-report\n---\n# Three cases of epidural lipoma\n\n## Introduction\n\nRare.',
      '---\nreport-type: case-report\n---\nA 40-year-old woman was seen for pain that had lasted for two years in spite of treatment.',
      '# Epidural lipoma at T5',
    ],
  },
  *check(report) {
    const [first] = report.blocks
    const part = report.parts[0]
    if (first?.kind !== 'heading' || !part) return
    const span = titleSpan(report, part.span)
    const title = report.prose(span)
    if (
      /\bcases?\b|病例|例报/i.test(title) ||
      report.sections.some(({ ids, label }) => ids.length > 0 && label.start <= span.start)
    )
      return
    yield { span, message: say('The title does not say “case report”.') }
  },
})
