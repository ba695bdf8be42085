/** Stands for a Markdown mark inside a word; words go on across it. */
const joiner = 0x2060

/** `foldCode` for the first 128 characters, for loops that cannot afford a call. */
export const asciiFold = new Uint8Array(128)
for (let code = 48; code < 58; code++) asciiFold[code] = code
for (let code = 65; code < 91; code++) asciiFold[code] = code + 32
for (let code = 97; code < 123; code++) asciiFold[code] = code

/**
 * Folded code of a word character, 0 for what ends a word, −1 for what is skipped inside one. CJK characters are no
 * word characters: Chinese is looked up by completion, not matched in the report.
 */
export function foldCode(code: number): number {
  if (code < 128) return asciiFold[code]!
  if (code === joiner) return -1
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0
  if (code < 0x250) return code
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10 + 48
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xff21 + 97
  if (code >= 0xff41 && code <= 0xff5a) return code - 0xff41 + 97
  return code >= 0x370 && code < 0x2000 ? code : 0
}

/** True for the apostrophe in `Schmorl's`, straight or curly. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** True for what the eye reads as a hyphen: hyphen-minus, hyphen, no-break hyphen, en dash. */
export const isHyphen = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2013)

/** True for a blank inside a line, no-break and narrow ones included. */
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x2009 ||
  code === 0x3000 ||
  code === joiner

/** End of the word that starts at `start`: letters, digits, joiners, and apostrophes between letters. */
export function wordEnd(text: string, start: number): number {
  let end = start
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = foldCode(code)
    if (folded > 0) end = i + 1
    else if (folded === 0 && !(isApostrophe(code) && end === i && isLetter(foldCode(text.charCodeAt(i + 1))))) break
  }
  return end
}

const isLetter = (folded: number): boolean => folded > 57

/** The word as the automaton compares it: lower case, ASCII width, straight apostrophe, no joiners. */
export function foldWord(text: string, start: number, end: number): string {
  const raw = text.slice(start, end)
  if (isPlain(raw)) return raw.toLowerCase()
  let out = ''
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    const folded = foldCode(code)
    if (folded > 0) out += String.fromCharCode(folded)
    else if (isApostrophe(code)) out += "'"
  }
  return out.toLowerCase()
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > 127 || asciiFold[code] === 0) return false
  }
  return true
}

/** How two words of a form hang together: blank, hyphen, or a hyphen with a blank behind it (`co- culture`). */
export type Gap = ' ' | '-' | '~'

/** The gap at `at`, or undefined where something else stands between; one line break counts as a blank. */
export function readGap(text: string, at: number): { readonly gap: Gap; readonly end: number } | undefined {
  let hyphen = false
  let blanks = 0
  let breaks = 0
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isHyphen(code)) {
      if (hyphen || blanks) return undefined
      hyphen = true
    } else if (code === 0x0a || code === 0x0d) {
      if (code === 0x0a && text.charCodeAt(i - 1) === 0x0d) continue
      if (++breaks > 1) return undefined
      blanks++
    } else if (isBlank(code)) {
      if (code !== joiner && ++blanks > maxBlanks) return undefined
    } else {
      if (i === at) return undefined
      return { gap: hyphen ? (blanks ? '~' : '-') : ' ', end: i }
    }
  }
  return undefined
}

/** Emphasis marks on both sides of a gap become blanks (`**disc** **herniation**`); a list indent behind a break too. */
const maxBlanks = 12
