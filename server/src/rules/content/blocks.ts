import type { ReportContext } from '../../check/context.js'
import type { Section } from '../../report/sections.js'
import type { Span } from '../../text/span.js'

/** One of several procedures explained in a row: its heading, and the labelled points made for it. */
export interface ProcedureBlock {
  readonly span: Span
  readonly points: readonly Section[]
}

/** Depth of a label that is a cell: a table of risks is no row of points. */
const cellDepth = 8
const pointIds = new Set(['benefits', 'disadvantages', 'risks'])

/**
 * The blocks of an explainer that treats several procedures: a block ends where the points of one procedure are followed
 * by text about the next. The heading itself may be missing (a numbered line, a bare line).
 */
export function procedureBlocks({
  sections,
  parts,
}: Pick<ReportContext, 'sections' | 'parts'>): readonly ProcedureBlock[] {
  const points = sections.filter(
    ({ ids, label }) => label.depth >= 3 && label.depth < cellDepth && ids.some((id) => pointIds.has(id)),
  )
  const blocks: { span: Span; points: Section[] }[] = []
  let from = 0
  for (const point of points) {
    const last = blocks.at(-1)
    const id = point.ids[0]
    const repeats = last?.points.some(({ ids }) => ids[0] === id)
    if (!last || repeats) {
      from = last ? lineEnd(last) : from
      blocks.push({ span: { start: from, end: point.span.end }, points: [point] })
    } else {
      last.points.push(point)
      last.span = { start: last.span.start, end: point.span.end }
    }
  }
  const end = parts[0]?.span.end ?? 0
  return blocks.map((block) => ({
    ...block,
    span: { start: block.span.start, end: Math.min(block.span.end, end || block.span.end) },
  }))
}

const lineEnd = (block: { readonly points: readonly Section[] }): number => block.points.at(-1)?.body.start ?? 0

/** The part of a section's body that stands on the line of its label, or its first line. */
export function firstLine(mask: string, { body }: Section): Span {
  const stop = mask.slice(body.start, body.end).search(/[\r\n\u2029]/)
  return { start: body.start, end: stop < 0 ? body.end : body.start + stop }
}
