import type { Span } from '../text/span.js'

/**
 * A shorter text with the same Markdown structure, and the way back. Inside lines of prose every run of plain characters
 * is cut down to its first and last one: what a Markdown parser decides depends on line starts, on marks and on the
 * characters beside them, never on the words between. Parsing is most of the time of a check, and most of a report is words.
 *
 * Blocks in which words do decide (link destinations and labels, HTML) are left whole. A property test holds the result
 * equal to a parse of the whole text.
 */
export interface Condensed {
  readonly text: string
  /** Offset in the full text of an offset in the short one. */
  readonly back: (offset: number) => number
}

/**
 * `references`: true where link or footnote definitions are about, so that words in square brackets decide. `without`
 * are stretches to leave out altogether, in order.
 */
export function condense(source: string, references: boolean, without: readonly Span[] = []): Condensed {
  const froms: number[] = []
  const lost: number[] = []
  let text = ''
  let kept = 0
  let total = 0
  let skipped = 0
  for (let block = 0; block < source.length; ) {
    const skip = without[skipped]
    if (skip && skip.start <= block) {
      text += source.slice(kept, skip.start)
      total += skip.end - Math.max(kept, skip.start)
      kept = skip.end
      block = skip.end
      froms.push(text.length)
      lost.push(total)
      skipped++
      continue
    }
    const end = Math.min(blockEnd(source, block), skip?.start ?? source.length)
    if (!wordsDecide(source, block, end, references)) {
      for (let line = block; line < end; ) {
        const stop = lineEnd(source, line)
        for (let at = firstWord(source, line, stop) + 1; at < stop; at++) {
          if (!isPlain(source.charCodeAt(at))) continue
          const run = at
          while (at < stop && isPlain(source.charCodeAt(at))) at++
          let last = at
          while (last > run && source.charCodeAt(last - 1) === 32) last--
          let first = run
          while (first < last && source.charCodeAt(first) === 32) first++
          if (last - first < 8) continue
          text += source.slice(kept, first + 1)
          kept = last - 1
          total += last - 1 - (first + 1)
          froms.push(text.length)
          lost.push(total)
        }
        line = stop + 1
      }
    }
    block = end
  }
  if (kept === 0) return { text: source, back: (offset) => offset }
  return { text: text + source.slice(kept), back: (offset) => offset + lostBefore(froms, lost, offset) }
}

/** Characters lost before an offset of the short text. An offset at a cut belongs to what stands behind it. */
function lostBefore(froms: readonly number[], lost: readonly number[], offset: number): number {
  let low = 0
  let high = froms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (froms[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : lost[low - 1]!
}

/** End of the lines up to and with the next blank line. */
function blockEnd(source: string, from: number): number {
  for (let line = from; line < source.length; ) {
    const stop = lineEnd(source, line)
    let at = line
    while (at < stop && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++
    line = stop + 1
    if (at === stop) return Math.min(line, source.length)
  }
  return source.length
}

function lineEnd(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return source.length
}

/** Place of the first letter: markers of lists, quotes and headings stand before it. */
function firstWord(source: string, from: number, stop: number): number {
  for (let i = from; i < stop; i++) {
    const code = source.charCodeAt(i)
    if (code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return i
  }
  return stop
}

/** True where the block may hold a link, a definition or HTML. */
function wordsDecide(source: string, from: number, end: number, references: boolean): boolean {
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code === 93) {
      const next = source.charCodeAt(i + 1)
      if (references || next === 40 || next === 58 || next === 91) return true
    } else if (code === 60) {
      const next = source.charCodeAt(i + 1) | 32
      if ((next >= 97 && next <= 122) || next === 47 || next === 33 || next === 63) return true
    } else if (code === 91 && references) return true
  }
  return false
}

/** Letters, digits, blanks, everyday punctuation, and all that is not ASCII: nothing that Markdown reads inside a line. */
const isPlain = (code: number): boolean => code > 127 || plain[code] === 1

const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9 ,.;'"()/%]/.test(String.fromCharCode(code)) ? 1 : 0,
)
