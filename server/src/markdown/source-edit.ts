import { type Edit, mergeEdits } from '../text/edits.js'
import { lineEdits } from '../text/line-edits.js'
import { type Span, shift } from '../text/span.js'
import { keepsItsReading } from './reread.js'
import { type Masking, pieceStart, piecesIn } from './shown.js'
import { splitEdit } from './split-edit.js'

declare const kept: unique symbol

/** An edit that is known to lose nothing of the source but what a reader sees change. Only this module makes them. */
export type SourceEdit = Edit & { readonly [kept]: true }

/** A text with its mask and the end of its front matter, which has a grammar of its own. */
export interface Editable extends Masking {
  readonly frontMatterEnd: number
}

/**
 * The edits as the source can take them: each is split around the marks in its span (links, footnotes, emphasis, HTML,
 * entities, comments), so that those stay and stay in pairs. Undefined where one of them cannot be: then none may be made.
 */
export function sourceEdits(view: Editable, edits: readonly Edit[]): readonly SourceEdit[] | undefined {
  const out: Edit[] = []
  const doubtful: Edit[] = []
  for (const edit of edits) {
    const { start, end } = edit.span
    if (start < 0 || end < start || end > view.source.length) return undefined
    if (start < view.frontMatterEnd) {
      if (!fitsFrontMatter(view, edit)) return undefined
      out.push(edit)
      continue
    }
    if (cutsWord(view.source, edit)) return undefined
    if (isPlain(view, edit)) {
      out.push(edit)
      continue
    }
    const parts = splitEdit(view, edit)
    if (!parts) return undefined
    out.push(...parts)
    doubtful.push(...parts.filter((part) => !keepsEdges(view, part)))
  }
  if (!mergeEdits(out)) return undefined
  const inOrder = mergeEdits(doubtful) ?? []
  return keepsItsReading(view, inOrder, view.frontMatterEnd) ? (out as SourceEdit[]) : undefined
}

/**
 * Edits that write marks themselves (headings, labels, comments, sections): they may take emphasis and the marks that begin a
 * line out of their span, but no link, footnote, tag, entity or comment.
 */
export function structuralEdits(view: Editable, edits: readonly Edit[]): readonly SourceEdit[] | undefined {
  const fine = edits.every(({ span }) => {
    if (span.start < view.frontMatterEnd) return !/[\r\n]/.test(view.source.slice(span.start, span.end))
    if (startsInside(view, span.start) || startsInside(view, span.end)) return false
    return piecesIn(view, span).every(
      ({ kind, start, end }) => kind === 'text' || (kind === 'marks' && isLineMark.test(view.source.slice(start, end))),
    )
  })
  return fine && mergeEdits(edits) ? (edits as SourceEdit[]) : undefined
}

/** The edits of a passage in their place in the whole text. */
export const shiftEdits = (edits: readonly SourceEdit[], by: number): readonly SourceEdit[] =>
  edits.map((edit) => ({ ...edit, span: shift(edit.span, by) }))

/** Several rounds of such edits as one that turns `before` into `after`, without their common ends. */
export function differenceOf(before: string, after: string): readonly SourceEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return [
    { span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) } as SourceEdit,
  ]
}

/** A text written anew as a whole, which the user sees before it is made: whole lines, run by run. */
export const rewrittenLines = (before: string, after: string): readonly SourceEdit[] =>
  lineEdits(before, after) as readonly SourceEdit[]

/** Taking out a whole comment takes nothing that a reader sees. */
export function withoutComment(view: Editable, span: Span): readonly SourceEdit[] | undefined {
  const text = view.source.slice(span.start, span.end)
  return /^<!--[\s\S]*-->$/.test(text) && text.indexOf('-->') === text.length - 3
    ? [{ span, text: '' } as SourceEdit]
    : undefined
}

/** No mark inside or at the edges of the span and none in the new text: the quick way, which nearly all edits go. */
function isPlain({ source, mask }: Masking, { span, text }: Edit): boolean {
  const from = Math.max(0, span.start - 1)
  const to = Math.min(source.length, span.end + 1)
  for (let i = from; i < to; i++)
    if (mask.charCodeAt(i) !== source.charCodeAt(i) && !isLineEnd(source, mask, i)) return false
  if (mask.slice(from, to).includes('\u2060') || writesMarks.test(text)) return false
  return !opensLine(source, span.start) || /^\p{L}/u.test(text)
}

/** A part beside a mark whose ends are as before: letters stay letters, so what the mark does stays. */
function keepsEdges({ source }: Masking, { span, text }: Edit): boolean {
  if (span.start === span.end || text === '' || writesMarks.test(text)) return false
  if (opensLine(source, span.start) && !/^\p{L}/u.test(text)) return false
  const kind = (each: string): number => (/[\p{L}\p{N}]/u.test(each) ? 0 : /\s/.test(each) ? 1 : 2)
  return kind(text[0]!) === kind(source[span.start]!) && kind(text[text.length - 1]!) === kind(source[span.end - 1]!)
}

const writesMarks = /[*_[\]<>`|~&\\{}$\r\n]|:\/\//
const opensLine = (source: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t>*+-]*$/.test(source.slice(Math.max(0, at - 12), at))
const isLineEnd = (source: string, mask: string, at: number): boolean =>
  mask.charCodeAt(at) === 0x2029 && isBreak(source.charCodeAt(at))

/** A span that begins or ends inside a word with letters beyond ASCII was read by half: it would leave the other half. */
function cutsWord(source: string, { span }: Edit): boolean {
  if (span.start === span.end) return false
  return cutAt(source, span.start) || cutAt(source, span.end)
}

const cutAt = (source: string, at: number): boolean => {
  const before = source.charCodeAt(at - 1)
  const behind = source.charCodeAt(at)
  return isWordPart(before) && isWordPart(behind) && (before > 0x7f || behind > 0x7f)
}

/** Latin, Greek and Cyrillic letters and the marks set over them; Chinese needs no blank beside a Latin word. */
const isWordPart = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x370 && code <= 0x52f) ||
  (code >= 0x1e00 && code <= 0x1fff)

/** A value on one line stays one value. */
function fitsFrontMatter({ source, frontMatterEnd }: Editable, { span, text }: Edit): boolean {
  if (span.end > frontMatterEnd) return false
  const before = source.slice(span.start, span.end)
  return !/[\r\n"'\\]|: | #/.test(before + text) && !/^[[\]{}&*!|>%@`#,?-]/.test(text)
}

const startsInside = (view: Masking, at: number): boolean => {
  if (at === 0 || pieceStart(view, at) !== at) return at !== 0
  const before = piecesIn(view, { start: at - 1, end: at })[0]!
  return before.end > at && !isLineMark.test(view.source.slice(before.start, before.end))
}

/** Marks of emphasis, and those that begin a line. */
const isLineMark = /^[*_#>+\-=\d.)\s|]*$/

const isBreak = (code: number): boolean => code === 10 || code === 13
