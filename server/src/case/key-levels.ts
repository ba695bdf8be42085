import type { LevelMention } from '../domain/spine/mention.js'
import { levelsOfDocument } from '../domain/spine/mention.js'
import type { ReportFacts } from '../report/facts.js'
import type { Section } from '../report/sections.js'
import { contains, type Span } from '../text/span.js'
import { type Statement, statementsOf } from './statements.js'

/** Parts of a report whose levels and sides must agree. */
export type Part =
  | 'title'
  | 'preoperative-diagnosis'
  | 'postoperative-diagnosis'
  | 'procedure'
  | 'findings'
  | 'indications'
  | 'description'
  | 'implants'
  | 'elsewhere'

const byId: Readonly<Record<string, Part>> = {
  'preoperative-diagnosis': 'preoperative-diagnosis',
  'postoperative-diagnosis': 'postoperative-diagnosis',
  procedure: 'procedure',
  findings: 'findings',
  indications: 'indications',
  consent: 'indications',
  plan: 'elsewhere',
  description: 'description',
  position: 'description',
  closure: 'description',
  implants: 'implants',
  graft: 'implants',
}

/** A stretch of the report and the parts that it belongs to (a combined label belongs to two). */
export interface Stretch {
  readonly parts: readonly Part[]
  readonly span: Span
}

/**
 * The report cut into stretches: the title, the first block of a section that names the procedure and then tells it, and
 * the bodies of the sections. A sub-section without a meaning of its own belongs to the section around it.
 */
export function stretchesOf(report: Pick<ReportFacts, 'blocks' | 'sections'>): readonly Stretch[] {
  const stretches: Stretch[] = []
  const title = report.blocks[0]
  if (title?.kind === 'heading' && title.depth === 1) stretches.push({ parts: ['title'], span: title.span })
  const open: Section[] = []
  for (const section of report.sections) {
    while (open.length && open[open.length - 1]!.span.end <= section.label.start) open.pop()
    const named = section.ids.length ? section : open.findLast((s) => s.ids.length > 0)
    open.push(section)
    const parts = [...new Set((named?.ids ?? []).flatMap((id) => byId[id] ?? []))]
    if (parts.length === 0) continue
    if (parts.includes('procedure') && parts.includes('description')) {
      const first = report.blocks.find((b) => b.span.end > section.body.start && b.span.start < section.body.end)
      const end = Math.min(first?.span.end ?? section.body.end, section.body.end)
      stretches.push({ parts: ['procedure'], span: { start: section.body.start, end } })
      stretches.push({ parts: ['description'], span: { start: end, end: section.body.end } })
    } else stretches.push({ parts, span: section.body })
  }
  return stretches
}

/** A level expression with the parts of the report that it stands in. */
export interface KeyLevel {
  readonly mention: LevelMention
  readonly parts: readonly Part[]
}

/** The sure level expressions of a report (no roots, nothing impossible), each with its parts, in order of the text. */
export function keyLevels(report: Pick<ReportFacts, 'blocks' | 'sections' | 'levels'>): readonly KeyLevel[] {
  const stretches = stretchesOf(report)
  const levels = levelsOfDocument(report.levels).filter(
    (m) => m.kind !== 'none' && m.kind !== 'root' && m.confidence === 'high' && m.levels.length > 0,
  )
  const open: Stretch[] = []
  let next = 0
  return levels.map((mention) => {
    for (let each = stretches[next]; each && each.span.start <= mention.span.start; each = stretches[++next])
      open.push(each)
    while (open.length > 0 && open[open.length - 1]!.span.end < mention.span.end) open.pop()
    return { mention, parts: open[open.length - 1]?.parts ?? ['elsewhere'] }
  })
}

/** The levels that stand in one of the parts. */
export const levelsIn = (levels: readonly KeyLevel[], ...parts: readonly Part[]): readonly LevelMention[] =>
  levels.filter((l) => l.parts.some((p) => parts.includes(p))).map((l) => l.mention)

/** The statements of these groups that stand in one of the parts. */
export function statementsInParts(
  report: Pick<ReportFacts, 'blocks' | 'sections' | 'knowledge' | 'cues' | 'mask'>,
  groups: readonly string[],
  ...parts: readonly Part[]
): readonly Statement[] {
  const spans = stretchesOf(report).filter((s) => s.parts.some((p) => parts.includes(p)))
  return statementsOf(report, groups).filter((s) => spans.some(({ span }) => contains(span, s.span)))
}
