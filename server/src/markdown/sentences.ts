import type { Span } from '../text/span.js'

const notEnds = new Set(
  'dr mr mrs ms prof st vs fig figs no nos approx ca e.g i.e etc al cf inc ltd co dept vol pp p ed eds ref refs tab eq min max est jr sr'.split(
    ' ',
  ),
)

/**
 * Sentences of a mask: cut at `.`, `!`, `?` before white space and a capital, digit or bracket, at `。！？`, and at every
 * block end. A full stop behind a title, an initial or a usual abbreviation ends nothing.
 */
export function findSentences(mask: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const close = (end: number): void => {
    let from = start
    let to = end
    while (from < to && isSpace(mask.charCodeAt(from))) from++
    while (to > from && isSpace(mask.charCodeAt(to - 1))) to--
    if (to > from) sentences.push({ start: from, end: to })
    start = end
  }
  for (let i = 0; i < mask.length; i++) {
    const code = mask.charCodeAt(i)
    if (code === 0x2029) close(i + 1)
    else if (code === 0x3002 || code === 0xff01 || code === 0xff1f) close(i + 1)
    else if ((code === 46 || code === 33 || code === 63) && endsSentence(mask, i, code)) close(i + 1)
    else if (code === 10 && isBlankLine(mask, i + 1)) close(i + 1)
  }
  close(mask.length)
  return sentences
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2029 || code === 0x2060 || code === 0x2009

function isBlankLine(mask: string, from: number): boolean {
  let i = from
  while (i < mask.length && (mask.charCodeAt(i) === 32 || mask.charCodeAt(i) === 13 || mask.charCodeAt(i) === 0x2009))
    i++
  return mask.charCodeAt(i) === 10 || i >= mask.length
}

function endsSentence(mask: string, at: number, code: number): boolean {
  let next = at + 1
  while (
    next < mask.length &&
    (mask.charCodeAt(next) === 34 ||
      mask.charCodeAt(next) === 41 ||
      mask.charCodeAt(next) === 0x201d ||
      mask.charCodeAt(next) === 0x2060)
  )
    next++
  if (next < mask.length && !isSpace(mask.charCodeAt(next))) return false
  while (next < mask.length && isSpace(mask.charCodeAt(next))) next++
  if (next >= mask.length) return true
  const follow = mask.charCodeAt(next)
  if (follow >= 97 && follow <= 122) return false
  if (code !== 46) return true
  let word = at
  while (word > 0 && at - word < 8 && isWord(mask.charCodeAt(word - 1))) word--
  const before = mask.slice(word, at).toLowerCase()
  if (before.length === 1 && before >= 'a' && before <= 'z' && mask.charCodeAt(word) < 97) return false
  return !notEnds.has(before)
}

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46
