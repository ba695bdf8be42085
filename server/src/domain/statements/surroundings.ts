import type { Span } from '../../text/span.js'

/** A leaf of the document, as far as it matters here. */
export interface Leaf {
  readonly kind: string
  readonly span: Span
  readonly row: number
  readonly column: number
}

const no =
  /^[\s:*_-]*(?:no|none|nil|absent|negative|denied|not seen|n\/a|0|-|\u2013|\u2014|\u65e0|\u672a\u89c1)[\s.]*$/i
const introduces = /(?:^|[\s.;])(?:no|not|none|without|absent|denied|negative|nil)\b[^.;]{0,60}:\s*$/i
const openBox = /(?:[\u2610\u25a1\u25fb]|\[ \])\s*$/

/**
 * True where what stands around a thing denies it: an open box before it, “no” in the next cell of its row, or a list under
 * “Not seen:”. Looks at the next cell and at the paragraph above the list.
 */
export function deniedAround(
  { mask, blocks }: { readonly mask: string; readonly blocks: readonly Leaf[] },
  at: Span,
): boolean {
  if (openBox.test(mask.slice(Math.max(0, at.start - 6), at.start))) return true
  const index = indexOf(blocks, at.start)
  const own = blocks[index]
  if (!own) return false
  if (own.kind === 'cell') {
    const next = blocks[index + 1]
    return (
      next?.kind === 'cell' &&
      next.row === own.row &&
      next.column > own.column &&
      no.test(mask.slice(next.span.start, next.span.end))
    )
  }
  if (own.kind !== 'item') return false
  let above = index
  while (above > 0 && blocks[above]!.kind === 'item' && index - above < 30) above--
  const head = blocks[above]!
  return (
    head.kind === 'paragraph' &&
    introduces.test(mask.slice(Math.max(head.span.start, head.span.end - 90), head.span.end))
  )
}

function indexOf(blocks: readonly Leaf[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
