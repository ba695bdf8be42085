import type { Statement } from '../domain/statements/statement.js'
import type { ReportFacts } from '../report/facts.js'
import type { Span } from '../text/span.js'
import type { Claim, Part } from './claim.js'
import { type Stretch, stretchesOf } from './parts.js'

/** The claims of a report with the stretches that they stand in. */
export interface Told {
  readonly claims: readonly Claim[]
  readonly stretches: readonly Stretch[]
  /** Number of sentences: places are below it. */
  readonly places: number
}

const nowhere: readonly Part[] = ['elsewhere']

/** Gives every statement its part and its place. The cells of one row of a table are one place. */
export function claimsOf(report: Pick<ReportFacts, 'blocks' | 'sections' | 'mask' | 'sentences' | 'statements'>): Told {
  const { sentences, blocks } = report
  const stretches = stretchesOf(report)
  const rowOf = rowStarts(report)
  let at = 0
  let stretch = 0
  const claims: Claim[] = []
  let block = 0
  for (const statement of report.statements) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= statement.span.start) at++
    while (at > 0 && sentences[at]!.start > statement.span.start) at--
    while (stretch + 1 < stretches.length && stretches[stretch]!.span.end <= statement.span.start) stretch++
    while (stretch > 0 && stretches[stretch]!.span.start > statement.span.start) stretch--
    while (block + 1 < blocks.length && blocks[block]!.span.end <= statement.span.start) block++
    const own = stretches[stretch]
    const inside = own && own.span.start <= statement.span.start && statement.span.end <= own.span.end
    claims.push({
      ...(statement as Statement),
      parts: inside ? own.parts : nowhere,
      ids: inside ? own.ids : [],
      place: rowOf(block, at),
      sentence: sentences[at] ?? statement.span,
    } as Claim)
  }
  return { claims, stretches, places: sentences.length }
}

/** Place of a sentence: that of the first cell where its block is a cell of the same row. */
function rowStarts({
  blocks,
  sentences,
}: Pick<ReportFacts, 'blocks' | 'sentences'>): (block: number, at: number) => number {
  const known = new Map<number, number>()
  return (block, at) => {
    const own = blocks[block]
    if (own?.kind !== 'cell') return at
    let first = block
    while (
      first > 0 &&
      blocks[first - 1]!.kind === 'cell' &&
      blocks[first - 1]!.row === own.row &&
      blocks[first]!.column > 0
    )
      first--
    let place = known.get(first)
    if (place === undefined) {
      place = sentenceFrom(sentences, blocks[first]!.span)
      known.set(first, place)
    }
    return place
  }
}

function sentenceFrom(sentences: readonly Span[], { start }: Span): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return Math.min(low, sentences.length - 1)
}
