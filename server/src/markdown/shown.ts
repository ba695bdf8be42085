import type { Span } from '../text/span.js'
import { blockEnd, edge, hole, joiner } from './mask-writer.js'

/** A text and its mask, as long as each other. */
export interface Masking {
  readonly source: string
  readonly mask: string
}

/**
 * A stretch of the source by what a reader sees of it: `text` stands as written, `resolved` is one character written as an
 * entity or escape, `marks` shows nothing (delimiters, link targets, footnote references, tags, code).
 */
export interface Piece {
  readonly kind: 'text' | 'resolved' | 'marks'
  readonly start: number
  readonly end: number
}

/** The pieces of a span in order; the last may reach beyond it. Equal characters are the quick way through plain text. */
export function piecesIn({ source, mask }: Masking, { start, end }: Span): Piece[] {
  const out: Piece[] = []
  for (let at = start; at < end; ) {
    const special = specialEnd(source, mask, at)
    if (special) {
      out.push(special)
      at = special.end
      continue
    }
    const from = at++
    while (at < end && (isSame(source, mask, at) || !specialEnd(source, mask, at))) at++
    out.push({ kind: 'text', start: from, end: at })
  }
  return out
}

/** Start of the piece that holds the offset, where that is a resolved character or a mark which began before it. */
export function pieceStart(view: Masking, at: number): number {
  for (let from = Math.max(0, at - longestEntity); from < at; from++) {
    const piece = specialEnd(view.source, view.mask, from)
    if (piece?.kind === 'resolved' && piece.end > at) return from
  }
  return at
}

/** What a reader sees of the whole: its mask without marks; `at` gives the place of a span of it in the source. */
export interface Reading {
  readonly text: string
  /** Where the span stands in the source: from its first to behind its last character, with the marks between. */
  readonly place: (span: Span) => Span
}

/** The text that scanners read: a mark inside a word, a dose or a date is no part of it. */
export function readingOf(view: Masking): Reading {
  const { source, mask } = view
  if (source === mask) return { text: mask, place: (span) => span }
  const reads: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { kind, start, end } of piecesIn(view, { start: 0, end: mask.length })) {
    const shown =
      kind === 'text' ? mask.slice(start, end) : kind === 'resolved' ? shownBy(view, start) : gapOf(view, start)
    if (shown === '') continue
    reads.push(text.length)
    starts.push(start)
    ends.push(kind === 'text' ? -1 : end)
    text += shown
  }
  const pieceAt = (offset: number): number => {
    let low = 0
    let high = reads.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (reads[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
  const startOf = (offset: number): number => {
    if (reads.length === 0) return 0
    const piece = pieceAt(offset)
    return ends[piece] === -1 ? starts[piece]! + offset - reads[piece]! : starts[piece]!
  }
  const endOf = (offset: number): number => {
    if (offset === 0 || reads.length === 0) return 0
    const piece = pieceAt(offset - 1)
    return ends[piece] === -1 ? starts[piece]! + offset - reads[piece]! : ends[piece]!
  }
  return {
    text,
    place: ({ start, end }) =>
      end > start ? { start: startOf(start), end: endOf(end) } : { start: startOf(start), end: startOf(start) },
  }
}

/** The character that a resolved piece shows. */
export const shownBy = ({ source, mask }: Masking, start: number): string =>
  mask[source[start] === '\\' ? start + 1 : start] ?? ''

/** Code, images and raised figures keep what stands before them apart from what follows; other marks leave no gap. */
const gapOf = ({ source, mask }: Masking, start: number): string =>
  mask[start] === blockEnd
    ? blockEnd
    : mask[start] === hole || /^<sup\b/i.test(source.slice(start, start + 5))
      ? hole
      : ''

/** The quick way: most characters stand as written. */
const isSame = (source: string, mask: string, at: number): boolean => {
  const code = mask.charCodeAt(at)
  return code === source.charCodeAt(at) && code !== 0x2060 && code !== 38
}

const longestEntity = 12
const blank = ' '

/** The resolved character or the run of marks that begins here; undefined where the text stands as written. */
function specialEnd(source: string, mask: string, at: number): Piece | undefined {
  const shown = mask[at]
  const next = mask[at + 1]
  if (source[at] === '&' && shown !== joiner && next === joiner) {
    const end = source.indexOf(';', at) + 1
    if (end > at && end - at <= longestEntity) return { kind: 'resolved', start: at, end }
  }
  if (shown === source[at] && shown !== joiner) return undefined
  if (shown === '\u2029' && isBreak(source[at])) return undefined
  if (source[at] === '\\' && shown === joiner && next === source[at + 1] && next !== joiner && next !== undefined)
    return { kind: 'resolved', start: at, end: at + 2 }
  let end = at + 1
  if (shown === joiner || shown === edge) {
    while (mask[end] === shown && (shown === edge ? source[end] !== edge : !startsEscape(source, mask, end))) end++
    return { kind: 'marks', start: at, end }
  }
  while (mask[end] === blank) end++
  while (end > at + 1 && mask[end - 1] === source[end - 1]) end--
  return { kind: 'marks', start: at, end }
}

const startsEscape = (source: string, mask: string, at: number): boolean =>
  source[at] === '\\' && mask[at + 1] === source[at + 1] && mask[at + 1] !== joiner && mask[at + 1] !== blank
const isBreak = (written: string | undefined): boolean => written === '\n' || written === '\r'
