import type { Checked } from '../check/check.js'
import type { Section } from '../report/sections.js'
import type { Span } from '../text/span.js'

/** A section in the editor's outline. */
export interface SectionSymbol {
  readonly name: string
  readonly section: Section
  /** All of it. */
  readonly span: Span
  /** Its label. */
  readonly label: Span
  readonly children: readonly SectionSymbol[]
}

/** The sections as a tree: one stands below another where it lies within it. Linear. */
export function sectionSymbols({ report }: Checked): readonly SectionSymbol[] {
  const roots: SectionSymbol[] = []
  const open: { symbol: SectionSymbol; children: SectionSymbol[] }[] = []
  for (const section of report.sections) {
    while (open.length && open[open.length - 1]!.symbol.span.end <= section.span.start) open.pop()
    const parent = open[open.length - 1]
    const children: SectionSymbol[] = []
    const end = parent ? Math.min(section.span.end, parent.symbol.span.end) : section.span.end
    const span = { start: section.span.start, end: Math.max(end, section.label.span.end) }
    const symbol = { name: section.label.text || '—', section, span, label: section.label.span, children }
    ;(parent ? parent.children : roots).push(symbol)
    open.push({ symbol, children })
  }
  return roots
}
