import type { Checked } from '../core/check.js'
import type { SectionLayout } from '../domain/templates/layout.js'
import type { Values } from '../domain/templates/model.js'
import { insertProcedure } from '../domain/templates/report.js'
import type { Span } from '../text/span.js'

/** A procedure's text for one place of a report. */
export interface ProcedureText {
  readonly snippet: string
  /** An empty place: the cursor, or the end of its line where that is not blank. */
  readonly span: Span
}

/**
 * What Insert Procedure puts at the cursor: the section's own text inside a section that the procedure has text for,
 * else all sections that the report does not have yet, in its layout, with its level and side filled in.
 */
export function procedureText(
  { source, report }: Checked,
  procedure: string,
  offset: number,
): ProcedureText | undefined {
  const section = report.sectionAt(offset)?.ids[0]
  const present = new Set(report.sections.filter(({ empty }) => !empty).flatMap(({ ids }) => ids))
  const snippet = insertProcedure(report.knowledge.templates, {
    procedure,
    ...(report.reportType === undefined ? {} : { type: report.reportType }),
    ...(section === undefined ? {} : { section }),
    present,
    layout: layoutOf(report.sections),
    values: valuesOf({ source, report }),
  })
  if (snippet === undefined || snippet === '') return undefined
  const { end, blank } = lineAround(source, offset)
  return blank
    ? { snippet, span: { start: offset, end: offset } }
    : { snippet: `\n\n${snippet}`, span: { start: end, end } }
}

type Sections = Checked['report']['sections']

/** How the report marks its sections. */
export function layoutOf(sections: Sections): SectionLayout {
  const counts = new Map<SectionLayout, number>()
  for (const { label, ids } of sections) {
    const style = label.style === 'line' ? 'plain' : label.style
    if (ids.length > 0) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'heading'
}

/** Level and side that the report gives first, as written. */
function valuesOf({ source, report }: Pick<Checked, 'source' | 'report'>): Values {
  const sure = report.levels.filter(({ kind, confidence }) => kind !== 'none' && confidence === 'high')
  const first = sure[0]
  const side = sure.find((mention) => mention.side)?.side
  return {
    ...(first ? { level: source.slice(first.span.start, first.span.end).replace(/[*_\r\n]/g, '') } : {}),
    ...(side ? { side } : {}),
  }
}

function lineAround(source: string, offset: number): { readonly end: number; readonly blank: boolean } {
  let start = offset
  while (start > 0 && !/[\r\n]/.test(source[start - 1]!)) start--
  let end = offset
  while (end < source.length && !/[\r\n]/.test(source[end]!)) end++
  return { end, blank: source.slice(start, end).trim() === '' }
}
