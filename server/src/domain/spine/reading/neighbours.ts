import { isBreak, isSpace, isWord, STOP, TRIVIA } from './characters.js'

/** A word beside an expression. */
export interface Neighbour {
  /** Small letters, without marks inside. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Marks other than spaces between the expression (or the word nearer to it) and this word. */
  readonly marks: string
}

/** Up to `count` words behind `at`, nearest first; not beyond the sentence or the block. */
export function wordsBehind(mask: string, at: number, count: number): readonly Neighbour[] {
  const words: Neighbour[] = []
  let marks = ''
  for (let i = at; i < mask.length && words.length < count; ) {
    const code = mask.charCodeAt(i)
    if (code === STOP) break
    if (isWord(code)) {
      const start = i
      while (i < mask.length && (isWord(mask.charCodeAt(i)) || mask.charCodeAt(i) === TRIVIA)) i++
      words.push({ word: plain(mask, start, i), start, end: i, marks })
      marks = ''
      continue
    }
    if (endsSentence(mask, i)) break
    if (!isSpace(code) && !isBreak(code) && code !== TRIVIA) marks += mask.charAt(i)
    if (marks.length > 3) break
    i++
  }
  return words
}

/** Up to `count` words before `at`, nearest first; not beyond the sentence or the block. */
export function wordsBefore(mask: string, at: number, count: number): readonly Neighbour[] {
  const words: Neighbour[] = []
  let marks = ''
  for (let i = at - 1; i >= 0 && words.length < count; ) {
    const code = mask.charCodeAt(i)
    if (code === STOP) break
    if (isWord(code)) {
      const end = i + 1
      while (i >= 0 && (isWord(mask.charCodeAt(i)) || mask.charCodeAt(i) === TRIVIA)) i--
      words.push({ word: plain(mask, i + 1, end), start: i + 1, end, marks })
      marks = ''
      continue
    }
    if (endsSentence(mask, i)) break
    if (!isSpace(code) && !isBreak(code) && code !== TRIVIA) marks = mask.charAt(i) + marks
    if (marks.length > 3) break
    i--
  }
  return words
}

/** The words within `reach` characters on both sides, in small letters, as far as the block goes. */
export function wordsNear(mask: string, start: number, end: number, reach: number): readonly string[] {
  let from = Math.max(0, start - reach)
  let to = Math.min(mask.length, end + reach)
  for (let i = start - 1; i >= from; i--) if (mask.charCodeAt(i) === STOP) from = i + 1
  for (let i = end; i < to; i++) if (mask.charCodeAt(i) === STOP) to = i
  return (
    mask
      .slice(from, to)
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? []
  )
}

/** A full stop, question or exclamation mark with white space behind it; also behind `i.e.` only before a capital. */
function endsSentence(mask: string, at: number): boolean {
  const code = mask.charCodeAt(at)
  if (code === 0x3002) return true
  if (code !== 46 && code !== 33 && code !== 63) return false
  const next = mask.charCodeAt(at + 1)
  if (!(isSpace(next) || isBreak(next) || Number.isNaN(next) || next === STOP)) return false
  return code !== 46 || !ABBREVIATED.test(mask.slice(Math.max(0, at - 5), at))
}

const ABBREVIATED = /(?:^|[^a-z])(?:dr|mr|ms|vs|approx|fig|figs|suppl|no|e\.g|i\.e|lt|rt|bilat|post|ant|lat|st)$/i

const plain = (mask: string, start: number, end: number): string =>
  mask.slice(start, end).replaceAll('\u2060', '').toLowerCase()
