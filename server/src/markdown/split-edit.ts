import type { Edit } from '../text/edits.js'
import { type Masking, pieceStart, piecesIn, shownBy } from './shown.js'

/** One character as a reader sees it, with the source it stands for. */
interface Shown {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The edit as edits of visible characters alone: what is equal before and after stays, and each stretch that changes is
 * replaced between two marks. Undefined where a stretch holds a mark, or where nothing would be left between two marks.
 */
export function splitEdit(view: Masking, edit: Edit): readonly Edit[] | undefined {
  const start = pieceStart(view, edit.span.start)
  const shown: Shown[] = []
  for (const piece of piecesIn(view, { start, end: edit.span.end })) {
    if (piece.kind === 'resolved') shown.push({ text: shownBy(view, piece.start), start: piece.start, end: piece.end })
    if (piece.kind === 'text')
      for (let i = piece.start; i < Math.min(piece.end, edit.span.end); i++)
        shown.push({ text: view.source[i]!, start: i, end: i + 1 })
  }
  if (shown.length === 0) return edit.span.start === edit.span.end ? insertion(view, edit) : undefined
  if (shown.length > longest || edit.text.length > longest) return undefined
  const parts: Edit[] = []
  for (const change of changes(shown, edit.text)) {
    const part = place(view, shown, change)
    if (!part) return undefined
    parts.push(part)
  }
  return parts
}

/** A longer stretch is compared with no other: the table of the comparison grows with the square. */
const longest = 400

interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What changes, word by word: the fewest words are touched, and equal ends of a changed word stay too. */
function changes(shown: readonly Shown[], text: string): Change[] {
  const before = words(shown.map((each) => each.text).join(''))
  const after = words(text)
  const out: Change[] = []
  let from = 0
  let i = 0
  let k = 0
  const common = longestCommon(before, after)
  for (const [a, b] of [...common, [before.length, after.length] as const]) {
    const gone = lengthOf(before, i, a)
    const came = after.slice(k, b).join('')
    if (gone > 0 || came !== '') out.push(trimmed(shown, { from, to: from + gone, text: came }))
    from += gone + (before[a]?.length ?? 0)
    i = a + 1
    k = b + 1
  }
  return out
}

const words = (text: string): readonly string[] => text.match(/\p{L}+|\p{N}|[^\p{L}\p{N}]/gsu) ?? []
const lengthOf = (list: readonly string[], from: number, to: number): number =>
  list.slice(from, to).reduce((sum, word) => sum + word.length, 0)

/** Pairs of places of a longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      best[i * width + k] =
        a[i] === b[k]
          ? best[(i + 1) * width + k + 1]! + 1
          : Math.max(best[(i + 1) * width + k]!, best[i * width + k + 1]!)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) pairs.push([i++, k++])
    else if (best[(i + 1) * width + k]! >= best[i * width + k + 1]!) i++
    else k++
  }
  return pairs
}

/** Without the characters at both ends that do not change. */
function trimmed(shown: readonly Shown[], { from, to, text }: Change): Change {
  let head = 0
  while (from + head < to && head < text.length && shown[from + head]!.text === text[head]) head++
  let tail = 0
  while (
    to - tail > from + head &&
    text.length - tail > head &&
    shown[to - tail - 1]!.text === text[text.length - tail - 1]
  )
    tail++
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) }
}

function place(view: Masking, shown: readonly Shown[], { from, to, text }: Change): Edit | undefined {
  const before = shown[from - 1]
  const behind = shown[to]
  if (from === to) {
    const leans = behind && (!before || (isWord(text[text.length - 1]) && isWord(behind.text)))
    const at = leans ? behind.start : before!.end
    return { span: { start: at, end: at }, text }
  }
  for (let i = from + 1; i < to; i++) if (shown[i]!.start !== shown[i - 1]!.end) return undefined
  const span = { start: shown[from]!.start, end: shown[to - 1]!.end }
  const alone = text === '' && isMarkAt(view, span.start - 1) && isMarkAt(view, span.end)
  return alone ? undefined : { span, text }
}

/** Text at a place beside marks goes where it hangs together with what is there: a blank outside of them. */
function insertion(view: Masking, { span, text }: Edit): readonly Edit[] | undefined {
  if (pieceStart(view, span.start) !== span.start) return undefined
  const mark = piecesIn(view, { start: span.start, end: span.start + 1 })[0]
  const at = mark?.kind === 'marks' && /^\s/.test(text) ? mark.end : span.start
  return [{ span: { start: at, end: at }, text }]
}

const isMarkAt = (view: Masking, at: number): boolean =>
  at < 0 || at >= view.source.length || view.mask[at] !== view.source[at] || view.mask[at] === '\u2060'
const isWord = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text)
