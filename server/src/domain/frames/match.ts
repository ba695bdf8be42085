import type { Span } from '../../text/span.js'
import { foldCode, foldWord, readGap, wordEnd } from '../lexicon/characters.js'
import type { Frame, FrameBook, ReadyFrame } from './book.js'
import { anyNumber, numberWords, type Piece } from './pattern.js'

/** A frame in a text. */
export interface FrameMatch {
  readonly span: Span
  readonly frame: Frame
  /** What English says in its place, in lower case but for what the text gave; undefined where nothing fits. */
  readonly use: string | undefined
}

/** What a variable piece read: the text, and which of its alternatives it was. */
interface Read {
  readonly start: number
  readonly end: number
  readonly nth: number
}

interface Place {
  /** End of the last word that was read, or where the pattern begins. */
  readonly end: number
  readonly reads: readonly Read[]
  readonly open: number
  readonly close: number
}

/**
 * The frames in a text, in order, none inside another; at one place the longest counts. A frame goes across no punctuation
 * and no end of a block, and its pieces are bounded, so the time is linear.
 */
export function scanFrames(book: FrameBook, mask: string): readonly FrameMatch[] {
  const out: FrameMatch[] = []
  let at = 0
  while (at < mask.length) {
    if (foldCode(mask.charCodeAt(at)) <= 0) {
      at++
      continue
    }
    const stop = wordEnd(mask, at)
    const found = longestAt(book, mask, at, foldWord(mask, at, stop))
    if (found) out.push(found)
    at = Math.max(found ? found.span.end : stop, at + 1)
  }
  return out
}

const none: readonly ReadyFrame[] = []

function longestAt(book: FrameBook, mask: string, at: number, word: string): FrameMatch | undefined {
  let best: FrameMatch | undefined
  const isNumber = numberEnd(mask, at) > at
  for (const { frame, pieces } of [...(book.get(word) ?? none), ...(isNumber ? (book.get(anyNumber) ?? none) : none)]) {
    const place = follow(mask, pieces, 0, { end: at, reads: [], open: -1, close: -1 }, true)
    if (!place) continue
    const span = { start: place.open < 0 ? at : place.open, end: place.close < 0 ? place.end : place.close }
    if (span.end - span.start > (best ? best.span.end - best.span.start : 0))
      best = { span, frame, use: frame.use === undefined ? undefined : fill(frame.use, place.reads, mask) }
  }
  return best
}

/** Reads the pieces from the nth on; `first` where no word was read yet. */
function follow(mask: string, pieces: readonly Piece[], nth: number, at: Place, first: boolean): Place | undefined {
  const piece = pieces[nth]
  if (!piece) return at
  if (piece.kind === 'open' || piece.kind === 'close') {
    const start = piece.kind === 'open' ? nextWord(mask, at.end, first) : undefined
    if (piece.kind === 'open' && start === undefined) return undefined
    return follow(
      mask,
      pieces,
      nth + 1,
      { ...at, ...(start === undefined ? { close: at.end } : { open: start }) },
      first,
    )
  }
  const start = nextWord(mask, at.end, first)
  if (piece.kind === 'not') {
    const next = start === undefined ? '' : foldWord(mask, start, wordEnd(mask, start))
    return piece.words.has(next) ? undefined : follow(mask, pieces, nth + 1, at, first)
  }
  const goOn = (end: number, alternative: number): Place | undefined =>
    follow(
      mask,
      pieces,
      nth + 1,
      { ...at, end, reads: [...at.reads, { start: start ?? at.end, end, nth: alternative }] },
      false,
    )
  if (piece.kind === 'words') return readWords(mask, piece, start, at, (end) => goOn(end, 0))
  if (piece.kind === 'number') {
    if (start === undefined) return undefined
    const end = numberEnd(mask, start)
    return end > start ? goOn(end, 0) : undefined
  }
  if (start !== undefined) {
    for (const [alternative, words] of piece.phrases.entries()) {
      const end = phraseEnd(mask, start, words)
      // a single word that is always the same is no variable
      const place =
        end < 0
          ? undefined
          : piece.phrases.length > 1 || piece.optional
            ? goOn(end, alternative)
            : follow(mask, pieces, nth + 1, { ...at, end }, false)
      if (place) return place
    }
  }
  if (!piece.optional) return undefined
  const nothing = { start: at.end, end: at.end, nth: -1 }
  return follow(mask, pieces, nth + 1, { ...at, reads: [...at.reads, nothing] }, first)
}

/** Few words before more. */
function readWords(
  mask: string,
  { least, most, without }: Extract<Piece, { kind: 'words' }>,
  start: number | undefined,
  at: Place,
  goOn: (end: number) => Place | undefined,
): Place | undefined {
  let end = at.end
  let next = start
  for (let count = 0; count <= most; count++) {
    if (count >= least) {
      const place = goOn(end)
      if (place) return place
    }
    if (next === undefined) return undefined
    end = wordEnd(mask, next)
    if (without.has(foldWord(mask, next, end))) return undefined
    next = nextWord(mask, end, false)
  }
  return undefined
}

/** Where the next word begins, behind blanks or a hyphen; undefined at punctuation. */
function nextWord(mask: string, end: number, first: boolean): number | undefined {
  if (first) return end
  const gap = readGap(mask, end)
  return gap && wordEnd(mask, gap.end) > gap.end ? gap.end : undefined
}

function phraseEnd(mask: string, start: number, words: readonly string[]): number {
  let at = start
  let end = -1
  for (const word of words) {
    if (end >= 0) {
      const next = nextWord(mask, end, false)
      if (next === undefined) return -1
      at = next
    }
    end = wordEnd(mask, at)
    if (foldWord(mask, at, end) !== word) return -1
  }
  return end
}

function numberEnd(mask: string, start: number): number {
  const first = mask.charCodeAt(start)
  if (first > 0x7a) return start
  const digits = /^\d{1,3}(?:[,. ]?\d{3}){0,3}\d{0,3}(?!\w|\.\d)/.exec(mask.slice(start, start + 20))
  if (digits) return start + digits[0].length
  const end = wordEnd(mask, start)
  return numberWords.has(foldWord(mask, start, end)) ? end : start
}

/** The pattern of the replacement with what was read. */
function fill(use: string, reads: readonly Read[], mask: string): string {
  return use
    .replace(/\$(\d)(?:\(([^)]*)\))?/g, (_, digit: string, choices: string | undefined) => {
      const read = reads[Number(digit) - 1]
      if (!read) return ''
      if (choices === undefined) return mask.slice(read.start, read.end)
      return choices.split('|')[read.nth] ?? ''
    })
    .replace(/[\s\u2060]+/g, ' ')
    .trim()
}
