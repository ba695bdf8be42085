/** One word, number or mark of a text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case without marks inside; `#` for a number, `%` for per cent, the mark itself for punctuation. */
  readonly form: string
  /** As written. */
  readonly raw: string
  readonly kind: 'word' | 'number' | 'mark'
  /** Begins with a capital. */
  readonly tall: boolean
}

const token = /(\d+(?:[.,]\d+)*)|([\p{L}\u2060]+(?:['’](?:\p{Ll}+))?)|([^\s\u2060])/gu
/** Marks between two words that make no difference to a phrase: “world-class” is read as “world class”. */
const silent = new Set(['-', '‐', '‑'])

/** The words, numbers and marks of a stretch of a mask. A hyphen is none: its parts are words of their own. */
export function tokensOf(text: string, from = 0): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(token)) {
    const start = from + match.index
    const end = start + match[0].length
    if (match[1] !== undefined) found.push({ start, end, form: '#', raw: match[1], kind: 'number', tall: false })
    else if (match[2] !== undefined) {
      const word = match[2].replaceAll('\u2060', '').replace('’', "'")
      if (!word) continue
      const form = word.toLowerCase()
      const tall = word[0] !== form[0]
      if (form === 'percent') found.push({ start, end, form: '%', raw: word, kind: 'mark', tall })
      else found.push({ start, end, form, raw: word, kind: 'word', tall })
    } else if (!silent.has(match[0])) {
      found.push({ start, end, form: match[0] === '％' ? '%' : match[0], raw: match[0], kind: 'mark', tall: false })
    }
  }
  return found
}
