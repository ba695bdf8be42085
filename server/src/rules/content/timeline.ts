import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { caseIds } from '../sections/report-ids.js'

const relative =
  /^(?:(day|week|month|year) ?[+]?(-?\d{1,4})|(-?\d{1,4}) ?(days?|weeks?|months?|years?)(?: (before|after|later|post).*)?)$/i
const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 }

export const timeline = defineRule({
  id: 'content/timeline',
  severity: 'warning',
  scope: 'report',
  summary: 'The timeline of a case runs forwards.',
  why: 'A line out of order hides what came first: the deficit or the operation.',
  source: 'CARE 2013 item 7 (timeline)',
  reports: caseIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| Day 0 | Fall |\n| Day 14 | Surgery |\n| ⟦Day 3⟧ | Scan |',
        says: '“Day 3” stands behind “Day 14”. Put the events in order.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# A case report\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 2 weeks before | Fall |\n| Day 0 | Surgery |\n| 3 months | Review |\n| 1 year | Review |',
      '---\nreport-type: case-report\n---\n# A case report\n\n## Results\n\n| Time | Pain |\n|---|---|\n| Day 14 | 2 |\n| Day 3 | 5 |',
    ],
  },
  *check(report) {
    const { blocks, mask } = report
    const place = report.section('timeline')
    if (!place) return
    let last: { at: number; text: string } | undefined
    for (const { kind, column, row, span } of blocks) {
      if (kind !== 'cell' || column !== 0 || row === 0 || !contains(place.span, span)) continue
      const text = mask.slice(span.start, span.end).trim()
      const at = dayOf(text)
      if (at === undefined) continue
      if (last && at < last.at) {
        yield {
          span: { start: span.start, end: span.start + text.length },
          message: say('“{text}” stands behind “{before}”. Put the events in order.', { text, before: last.text }),
        }
      } else last = { at, text }
    }
  },
})

/** Days from day 0; undefined where the words are no relative time. */
function dayOf(text: string): number | undefined {
  const found = relative.exec(text)
  if (!found) return undefined
  const unit = (found[1] ?? found[4] ?? '').toLowerCase().replace(/s$/, '')
  const number = Number(found[2] ?? found[3])
  return number * (days[unit] ?? 1) * (found[5]?.toLowerCase() === 'before' ? -1 : 1)
}
