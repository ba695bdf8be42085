import type { Span } from '../../text/span.js'

const mention =
  /\b(Fig(?:ure)?s?|Tables?|Tab)\.? ?(\d{1,2})(?:[ ]?[A-Ha-h]\b)?(?:(?: ?[,&–-] ?| and | to )(\d{1,2})(?:[A-Ha-h]\b)?)?|\((Fig(?:ure)?|Table)s?\.?\)|图\s?(\d{1,2})|表\s?(\d{1,2})/g
/** The text of a block that is the caption of a figure or table. */
export const caption =
  /^[\s*_>▲-]*(?:Fig(?:ure)?|Table|Tab)\.? ?\d{1,2}\s*[A-Ha-h]?\s*(?:[.:：|)—–-]|\s[A-Z])|^\s*[图表]\s?\d{1,2}[.:：\s]/

/** A figure or table named in the text; number 0 where it has none: `(Fig)`. */
export interface Cite {
  readonly kind: 'figure' | 'table'
  readonly number: number
  readonly span: Span
  readonly words: string
}

/** The figures and tables that a text names, in order. */
export function* citesIn(text: string, offset: number): Iterable<Cite> {
  for (const match of text.matchAll(mention)) {
    const [words, word = '', first, last, bare, zhFigure, zhTable] = match
    const span = { start: offset + match.index, end: offset + match.index + words.length }
    const table = /^(?:Tab|表)/.test(word || words.replace(/^\(/, ''))
    const kind = table || zhTable ? 'table' : 'figure'
    const number = Number(first ?? zhFigure ?? zhTable ?? 0)
    if (bare || number > 0) yield { kind, number, span, words }
    if (last && Number(last) > number) yield { kind, number: Number(last), span, words }
  }
}
