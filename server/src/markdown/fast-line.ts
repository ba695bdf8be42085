/** By character code: 0 stands for itself everywhere, 1 needs a parser, 2 depends on what is beside it. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (code < 32 || '`\\|'.includes(char)) return 1
  return '*_[]<&~'.includes(char) ? 2 : 0
})

/**
 * True where nothing in the line's text needs a parser: words, and marks that cannot be read in two ways. `bold` gets the
 * offsets of the `**` that open and close strong text, in order. `references`: words in square brackets may be links.
 */
export function isPlainLine(source: string, from: number, end: number, references: boolean, bold: number[]): boolean {
  let open = false
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i)
    const kind = code < 128 ? kinds[code] : 0
    if (kind === 0) continue
    if (kind === 1) return false
    const next = i + 1 < end ? source.charCodeAt(i + 1) : 10
    const before = i > from ? source.charCodeAt(i - 1) : 10
    if (code === 42) {
      if (isSpace(before) && isSpace(next)) continue
      if (next !== 42 || !(open ? closes(source, from, i, end) : opens(source, from, i, end))) return false
      bold.push(i++)
      open = !open
    } else if (code === 95) {
      while (i + 1 < end && source.charCodeAt(i + 1) === 95) i++
      if (!isSpace(before) || !(i + 1 === end || isSpace(source.charCodeAt(i + 1)))) return false
    } else if (code === 91) {
      if (references || next === 94) return false
    } else if (code === 93) {
      if (references || next === 40) return false
    } else if (code === 60) {
      if (isLetter(next) || next === 47 || next === 33 || next === 63) return false
    } else if (code === 38) {
      if (isLetter(next) || next === 35) return false
    } else if (next === 126) return false
  }
  return !open && source.charCodeAt(end - 1) !== 32
}

/** `**` behind a blank and before a letter or digit: it can only open. */
function opens(source: string, from: number, at: number, end: number): boolean {
  const next = at + 2 < end ? source.charCodeAt(at + 2) : 10
  return (at === from || isSpace(source.charCodeAt(at - 1))) && (isLetter(next) || isDigit(next))
}

/** `**` behind something and before a blank, or behind a letter or digit and before punctuation: it can only close. */
function closes(source: string, from: number, at: number, end: number): boolean {
  const before = at > from ? source.charCodeAt(at - 1) : 10
  if (isSpace(before) || before > 127 || before === 42) return false
  const next = at + 2 < end ? source.charCodeAt(at + 2) : 10
  return isSpace(next) || ((isLetter(before) || isDigit(before)) && isWordEnd(next))
}

const isSpace = (code: number): boolean => code === 32 || code === 10
/** `,` `.` `)` `:` `;` */
const isWordEnd = (code: number): boolean => code === 44 || code === 46 || code === 41 || code === 58 || code === 59
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Of Latin with accents, and Chinese characters. */
const isFarLetter = (code: number): boolean => (code >= 0xc0 && code <= 0x24f) || (code >= 0x4e00 && code <= 0x9fff)

/**
 * True where a line or item that begins there is a paragraph of prose: a letter, a bracket, a quotation mark, `**` and a
 * letter, or a number that is no list marker.
 */
export function startsProse(source: string, at: number, end: number): boolean {
  const code = source.charCodeAt(at)
  if (isLetter(code) || isFarLetter(code) || code === 40 || code === 34) return true
  if (code === 42) return source.charCodeAt(at + 1) === 42 && isLetter(source.charCodeAt(at + 2))
  if (!isDigit(code)) return false
  let i = at
  while (i < end && isDigit(source.charCodeAt(i))) i++
  const stop = source.charCodeAt(i)
  return i < end && stop !== 46 && stop !== 41
}
