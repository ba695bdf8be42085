const roman = /^(?:I{1,3}|VI{0,3}|IX|X{1,3}I{0,3}|XI?V|XIX|X?VI{1,3})$/
const code = /^[A-Z]\d+[A-Z]?$/

/** True for II, VII, XII: a numeral that needs no expansion. IV is read as "intravenous" elsewhere. */
export const isRomanNumeral = (text: string): boolean => roman.test(text)

/** True for tokens made of letter-and-number codes only: L4-L5, T12, H3N2 is none, S1. */
export function isCode(text: string): boolean {
  return text.split('-').every((part) => code.test(part))
}

/**
 * True where a token in capitals can be read aloud like a word (BOSTON, NOVOMAX): then it is more likely a name, a brand or
 * a stressed word than an abbreviation. Short forms need two vowels to count.
 */
export function isReadable(text: string): boolean {
  if (text.length >= 6 && /[AEIOUY]/.test(text)) return true
  if (/[BCDFGHJKLMNPQRSTVWXZ]{4}|^[BCDFGHJKLMNPQRSTVWXZ]{3}(?!R)|[HJQVW]$|Q(?!U)/.test(text)) return false
  if (/^(?:[BDFGLMNPRT][BCDFGJKMNPQVXZ]|[CSKG][GJQVXZ])/.test(text)) return false
  const vowels = text.replace(/[^AEIOUY]/g, '').length
  return text.length >= 5 && vowels >= 2 && vowels <= text.length - 2
}

/** The short form itself: without joiners (U+2060) and without the plural s of `TLIFs`. */
export function singular(written: string): string {
  const plain = written.includes('\u2060') ? written.replaceAll('\u2060', '') : written
  return /[A-Z]s$/.test(plain) && plain.length > 2 && plain !== 'IgGs' ? plain.slice(0, -1) : plain
}
