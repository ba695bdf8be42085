import { textAfter, textBefore } from '../../text/around.js'
import type { Span } from '../../text/span.js'

/** An error-prone abbreviation of `data/safety/error-prone.json`. */
export interface CautionItem {
  readonly id: string
  readonly forms: readonly string[]
  /** The words to write instead. */
  readonly write: string
  readonly list: string
  /** `any`: never right. `medication`: only near a dose or a drug. `dose`: only right beside one. */
  readonly context: string
  /** How it is misread. */
  readonly why: string
}

/** `data/safety/error-prone.json`. */
export interface CautionFile {
  readonly items: readonly CautionItem[]
  readonly drugAbbreviations: Readonly<Record<string, string>>
}

/** `data/safety/drugs.json`. */
export interface DrugFile {
  readonly names: readonly string[]
}

/** What medication rules know. */
export interface SafetyBook {
  readonly items: ReadonlyMap<string, CautionItem>
  /** Finds every form of every item as a word of its own; used through `matchAll`, so that it keeps no state. */
  readonly pattern: RegExp
  /** Drug names in lower case. */
  readonly drugs: ReadonlySet<string>
  /** Short form of a drug → its name. */
  readonly drugAbbreviations: ReadonlyMap<string, string>
}

/** An error-prone abbreviation found in the text; whether it is one there, its context decides. */
export interface Caution {
  readonly span: Span
  /** The form as written. */
  readonly form: string
}

export function safetyBook(file: CautionFile, drugs: DrugFile): SafetyBook {
  const items = new Map(file.items.flatMap((item) => item.forms.map((form): [string, CautionItem] => [form, item])))
  const forms = [...items.keys()].sort((a, b) => b.length - a.length)
  const alternatives = forms.map((form) => form.replace(/[.\\*+?()[\]{}|^$]/g, '\\$&')).join('|')
  return {
    items,
    pattern: new RegExp(`(?<![\\w.])(?:${alternatives})(?![\\w₄])`, 'g'),
    drugs: new Set(drugs.names),
    drugAbbreviations: new Map(Object.entries(file.drugAbbreviations)),
  }
}

/** Candidates only: `MS` may be a degree, `OS` a bone. One pass. */
export function scanCautions(book: SafetyBook, mask: string): Caution[] {
  const found: Caution[] = []
  for (const match of mask.matchAll(book.pattern)) {
    found.push({ span: { start: match.index, end: match.index + match[0].length }, form: match[0] })
  }
  return found
}

const dose = /\d\s?(?:mg|mcg|[µμ]g|gm?|m[Ll]|units?|U|IU|mEq|tab(?:let)?s?|caps?(?:ules?)?|puffs?|drops?)(?![\w])/
const route = /\b(?:p\.?o\.?|PO|IV|IM|orally|by mouth|intravenously|tablets?|dose|dosage)\b/

/** True where a dose, a route or a drug name stands near `span`, in the same sentence. */
export function isMedication(book: SafetyBook, mask: string, span: Span): boolean {
  const before = sentenceTail(textBefore(mask, span.start, 70))
  const after = sentenceHead(textAfter(mask, span.end, 50))
  return (
    dose.test(before) ||
    dose.test(after) ||
    route.test(before) ||
    route.test(after) ||
    namesDrug(book, `${before} ${after}`)
  )
}

/** True where a number with a dose unit stands directly before or behind `span`, or a route behind it. */
export function isBesideDose(mask: string, span: Span): boolean {
  const before = textBefore(mask, span.start, 16)
  const after = textAfter(mask, span.end, 16)
  return (
    /\d\s?(?:mg|mcg|[µμ]g|gm?|m[Ll]|cc|units?|U|IU|tabs?|drops?)\s(?:(?:PO|po|IV|IM)\s)?$/.test(before) ||
    /^\s?\d+(?:\.\d+)?\s?(?:mg|mcg|[µμ]g|gm?|m[Ll]|units?)(?!\w|\/)/.test(after) ||
    /^\s(?:IV|IM|PO)\b/.test(after)
  )
}

/** True where a word of the text is a drug. */
export const namesDrug = (book: SafetyBook, text: string): boolean =>
  (text.match(/[A-Za-z][A-Za-z-]{3,}/g) ?? []).some((word) => book.drugs.has(word.toLowerCase()))

// a stop ends a sentence behind a word of three letters or more: `5 mg p.o. q.h.s.` is one piece
const stop = /\u2029|;\s|[\p{Ll})%]{3}\.\s(?=\p{Lu})/gu
const sentenceTail = (text: string): string => {
  const last = [...text.matchAll(stop)].at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}
const sentenceHead = (text: string): string => {
  const at = text.search(stop)
  return at < 0 ? text : text.slice(0, at)
}
