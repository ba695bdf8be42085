import type { SectionType } from '../domain/reports/type.js'
import { type SectionLayout, writeSection } from '../domain/templates/layout.js'
import { snippetOf } from '../text/blank.js'
import type { Edit } from '../text/edits.js'
import { contains } from '../text/span.js'
import type { LabelStyle } from './label.js'
import type { ReportPart, Section } from './sections.js'

type Insertable = { readonly source: string; readonly sections: readonly Section[] }

/** How most labels of a report are written; a report without labels gets headings. */
export function layoutOf(sections: readonly Section[]): SectionLayout {
  const count = (style: LabelStyle): number =>
    sections.filter(({ label, ids }) => ids.length > 0 && label.style === style).length
  const styles = (['heading', 'bold', 'capitals', 'plain'] as const).map((style) => ({ style, n: count(style) }))
  const best = styles.reduce((a, b) => (b.n > a.n ? b : a))
  return best.n === 0 ? 'heading' : best.style
}

/**
 * Edits, with snippet places, that write missing sections where the type has them: behind the last of the sections that
 * come before, else before the first that comes after, else at the end. Several at one place go in as one edit.
 */
export function insertSections(report: Insertable, part: ReportPart, missing: readonly SectionType[]): readonly Edit[] {
  const type = part.type
  if (!type) return []
  const own = report.sections.filter(({ label }) => contains(part.span, label.span))
  const layout = layoutOf(own)
  const depth = headingDepth(own)
  const order = new Map(type.sections.map(({ id }, i) => [id, i]))
  const places = new Map<number, string[]>()
  let next = 1
  for (const section of missing) {
    const at = placeFor(report.source, part, own, order, order.get(section.id) ?? 0)
    const fill = snippetOf(section.fill, next)
    next = fill.next
    const text = writeSection({ heading: section.title.en, body: fill.text, depth }, layout)
    places.set(at, [...(places.get(at) ?? []), text])
  }
  return [...places].map(([at, texts]) => ({
    span: { start: at, end: at },
    text: padded(report.source, at, texts.join('\n\n')),
  }))
}

/** Depth of most headings that the type knows. */
function headingDepth(own: readonly Section[]): number {
  const depths = own
    .filter(({ label, ids }) => label.style === 'heading' && ids.length > 0)
    .map(({ label }) => label.depth)
  return depths.length ? Math.min(...depths.filter((d) => d > 1), 6) : 2
}

function placeFor(
  source: string,
  part: ReportPart,
  own: readonly Section[],
  order: ReadonlyMap<string, number>,
  rank: number,
): number {
  let after: { rank: number; end: number } | undefined
  let before: { rank: number; start: number } | undefined
  for (const { ids, span } of own) {
    for (const id of ids) {
      const other = order.get(id) ?? -1
      if (other < rank && (!after || other >= after.rank)) after = { rank: other, end: span.end }
      if (other > rank && (!before || other < before.rank)) before = { rank: other, start: span.start }
    }
  }
  return trimBack(source, after?.end ?? before?.start ?? part.span.end)
}

/** Behind the last ink before `at`. */
function trimBack(source: string, at: number): number {
  let end = at
  while (end > 0 && source.charCodeAt(end - 1) <= 32) end--
  return end
}

const padded = (source: string, at: number, text: string): string => {
  const rest = source.slice(at)
  const tail = rest.trim() === '' ? '' : /^\s*[\r\n]\s*[\r\n]/.test(rest) ? '' : '\n\n'
  return (at === 0 ? '' : '\n\n') + text + (at === 0 && tail === '' && rest.trim() ? '\n\n' : tail)
}
