import { textAfter, textBefore } from '../../text/around.js'
import type { Span } from '../../text/span.js'

/**
 * Words in place of an abbreviation: with a space behind a number, with a capital at the start of a sentence, and with the full stop
 * that `q.d.` shares with the sentence it ends.
 */
export function inWords(mask: string, span: Span, words: string): string {
  const glued = /\d/.test(mask[span.start - 1] ?? '') ? ' ' : ''
  const first = /(?:^|[.!?\u2029\n])\s*$/.test(textBefore(mask, span.start, 3))
  const ends = mask[span.end - 1] === '.' && /^(?:\s*$|\s*[\u2029\r\n]|\s+\p{Lu})/u.test(textAfter(mask, span.end, 4))
  return glued + (first ? words.slice(0, 1).toUpperCase() + words.slice(1) : words) + (ends ? '.' : '')
}
