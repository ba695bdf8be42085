import type { ReportFacts } from '../report/facts.js'
import type { Span } from '../text/span.js'

/** Something that the report says, by the group of `server/data/agreement/statements.json`. */
export interface Statement {
  readonly group: string
  readonly span: Span
}

type Report = Pick<ReportFacts, 'knowledge' | 'cues' | 'mask'>

/** What the report says of these groups, in order of the text. */
export function statementsOf(report: Report, groups: readonly string[]): readonly Statement[] {
  const { groupsOf } = report.knowledge.agreement
  const found: Statement[] = []
  for (const { cue, span } of report.cues.seen) {
    for (const group of groupsOf.get(cue) ?? []) if (groups.includes(group)) found.push({ group, span })
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}
