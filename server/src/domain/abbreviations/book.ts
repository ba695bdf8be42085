import { isReadable, isRomanNumeral } from './shape.js'

/** One file of `data/abbreviations`: short forms with what they may stand for. */
export interface AbbreviationList {
  /** Who reads these without an expansion: everybody, or clinicians. */
  readonly audience: string
  readonly entries: Readonly<Record<string, string | readonly string[]>>
}

/** `data/abbreviations/not-abbreviations.json`. */
export interface NotAbbreviations {
  readonly groups: Readonly<Record<string, readonly string[]>>
}

export type Audience = 'general' | 'clinical'

/** What is known about short forms beyond the report itself. */
export interface AbbreviationBook {
  /** What the short form may stand for; the most usual meaning in spine surgery first. */
  readonly expansions: ReadonlyMap<string, readonly string[]>
  /** The widest audience that knows it. */
  readonly audience: ReadonlyMap<string, Audience>
  /** Degrees, states, brands, stressed words: capitals that nobody expands. */
  readonly plain: ReadonlySet<string>
}

/** Joins the lists; in a short form that several lists give, meanings keep the order of the lists. */
export function abbreviationBook(lists: readonly AbbreviationList[], not: NotAbbreviations): AbbreviationBook {
  const expansions = new Map<string, string[]>()
  const audience = new Map<string, Audience>()
  for (const list of lists) {
    for (const [short, long] of Object.entries(list.entries)) {
      const known = expansions.get(short) ?? []
      for (const meaning of typeof long === 'string' ? [long] : long) if (!known.includes(meaning)) known.push(meaning)
      expansions.set(short, known)
      if (audience.get(short) !== 'general') audience.set(short, list.audience === 'general' ? 'general' : 'clinical')
    }
  }
  return { expansions, audience, plain: new Set(Object.values(not.groups).flat()) }
}

/** The widest audience that reads the short form without help; compounds (`CT-MRI`, `IL-6`, `C-ANCA`) are read by their parts. */
export function audienceOf(book: AbbreviationBook, short: string): Audience | undefined {
  const whole = book.audience.get(short)
  if (whole) return whole
  if (!/[-&\d]/.test(short)) return undefined
  let widest: Audience | undefined
  for (const part of short.split(/[-&]/)) {
    const name = part.replace(/\d+[a-z]?$/, '')
    if (name.length < 2) continue
    const known = book.audience.get(part) ?? book.audience.get(name)
    if (!known) return undefined
    widest = widest === 'clinical' ? widest : known
  }
  return widest
}

/**
 * True where the token reads like an abbreviation that a reader may not know: capitals only, three to six of them, no numeral, no
 * name or word set in capitals. Two letters are too often initials, places and sides to be worth a question.
 */
export function isOpaque(book: AbbreviationBook, short: string): boolean {
  if (!/^[A-Z]{3,6}$|^[A-Z]{2,5}-[A-Z]{2,5}$/.test(short)) return false
  return !(
    isRomanNumeral(short) ||
    isReadable(short) ||
    book.plain.has(short) ||
    /^([A-Z])\1+$|^(?:I{1,3}|I?V|VI{1,3}|I?X)[A-D]$/.test(short)
  )
}
