import type { Checked } from '../check/check.js'
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
 * else all sections that the report does not have yet, in its layout, with its level and side filled in. Where the report
 * has them all, the procedure's longest text goes to the end of its section: in a note, the description.
 */
export function procedureText(checked: Checked, procedure: string, offset: number): ProcedureText | undefined {
  const { source, report } = checked
  const request = {
    procedure,
    ...(report.reportType === undefined ? {} : { type: report.reportType }),
    present: new Set(report.sections.filter(({ empty }) => !empty).flatMap(({ ids }) => ids)),
    layout: layoutOf(report.sections),
    values: valuesOf({ source, report }),
  }
  const textFor = (section: string | undefined): string => {
    const snippet = insertProcedure(
      report.knowledge.templates,
      section === undefined ? request : { ...request, section },
    )
    return snippet === undefined || /^\s*(?:\$0)?$/.test(snippet) ? '' : snippet
  }
  const snippet = textFor(report.sectionAt(offset)?.ids[0])
  if (snippet === '') return longest(report.sections, textFor)
  const { end, blank } = lineAround(source, offset)
  return blank
    ? { snippet, span: { start: offset, end: offset } }
    : { snippet: `\n\n${snippet}`, span: { start: end, end } }
}

/** The longest text that one of the sections takes, for the end of that section. */
function longest(sections: Sections, textFor: (section: string) => string): ProcedureText | undefined {
  let best: ProcedureText | undefined
  for (const { ids, body } of sections) {
    const snippet = ids[0] === undefined ? '' : textFor(ids[0])
    if (snippet.length <= (best?.snippet.length ?? 0)) continue
    best = { snippet: `\n\n${snippet}`, span: { start: body.end, end: body.end } }
  }
  return best
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
export function valuesOf({ source, report }: Pick<Checked, 'source' | 'report'>): Values {
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
