/** U+2060: a Markdown mark inside a word; no scanner sees it. */
export const TRIVIA = 0x2060
/** U+2029: end of a block; nothing is read across it. */
export const STOP = 0x2029

/** Cyrillic capitals that look like the letters of levels, as keyboards and scans leave them: С7 for C7. */
const LOOK_ALIKES: ReadonlyMap<number, number> = new Map([
  [0x405, 83],
  [0x41e, 79],
  [0x421, 67],
  [0x422, 84],
])

/** The plain form of full-width letters, digits and marks and of subscript digits; other characters stay. */
export function fold(code: number): number {
  if (code < 0x2000) return code < 0x405 || code > 0x422 ? code : (LOOK_ALIKES.get(code) ?? code)
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (code >= 0x2080 && code <= 0x2089) return code - 0x2080 + 48
  if (code === 0x208b) return 45
  return code
}

export const isFullWidth = (code: number): boolean => code >= 0xff01 && code <= 0xff5e
export const isSubscript = (code: number): boolean => code >= 0x2080 && code <= 0x208b
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A letter or digit that would make a level part of a longer word: Latin, Greek and Cyrillic, not Chinese. */
export function isWord(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95
  if (code < 0x500) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  const folded = fold(code)
  return folded !== code && folded < 128 && isWord(folded)
}

/** Space, tab and the spaces of fixed width; no line break. */
export const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || (code >= 0x2002 && code <= 0x200a) || code === 0x202f || code === 0x3000

export const isBreak = (code: number): boolean => code === 10 || code === 13

export type Dash = 'hyphen' | 'en-dash' | 'other-dash'

/** Which dash the character is; `other-dash` are the forms that a report should not use (minus, em dash, tilde, soft hyphen). */
export function dashOf(code: number): Dash | undefined {
  if (code === 45 || code === 0xff0d || code === 0x208b) return 'hyphen'
  if (code === 0x2013) return 'en-dash'
  if (code < 126) return undefined
  return code === 126 ||
    code === 0xff5e ||
    code === 0x301c ||
    code === 0x2212 ||
    code === 0xad ||
    (code >= 0x2010 && code <= 0x2015)
    ? 'other-dash'
    : undefined
}

/** The pattern with `\s` for blanks inside a block and marks inside words: `\s` itself would match the end of a block. */
export const inBlock = (pattern: RegExp): RegExp =>
  new RegExp(
    pattern.source.replaceAll('\\s', '[ \\t-\\r\\xa0\\u2000-\\u200a\\u2028\\u202f\\u2060\\u3000\\ufeff]'),
    pattern.flags,
  )

/** First offset at or behind `at` that is no trivia. */
export function pastTrivia(text: string, at: number): number {
  while (text.charCodeAt(at) === TRIVIA) at++
  return at
}

/** Last offset before `at` that is no trivia, or −1. */
export function beforeTrivia(text: string, at: number): number {
  do at--
  while (text.charCodeAt(at) === TRIVIA)
  return at
}
