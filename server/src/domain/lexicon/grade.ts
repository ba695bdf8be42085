import type { Span } from '../../text/span.js'
import type { Grades } from './concept.js'

/** How a grade is written. */
export type Numerals = 'roman' | 'arabic'

/** A grade behind the name of its classification. */
export interface Graded {
  readonly name: string
  readonly unit: string
  readonly span: Span
  readonly written: string
  readonly value: number
  readonly numerals: Numerals
}

/** Roman numerals by value. */
export const roman = ['0', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** The grade that stands behind a classification's name, as `Pfirrmann grade IV`; undefined where none does. */
export function readGrade(mask: string, term: Span, { last }: Grades): Graded | undefined {
  const written = mask.slice(term.start, term.end)
  const name = /^[A-Z][A-Za-z-]+/.exec(written)?.[0]
  const behind = /^( (?:grade|type|class|stage|changes? type|changes? grade))?s? ([IV]{1,4}|\d)(?![\w%/:-]|\.\d)/i.exec(
    mask.slice(term.end, term.end + 26),
  )
  if (!name || !behind) return undefined
  const text = behind[2]!
  const numerals = /\d/.test(text) ? 'arabic' : 'roman'
  const value = numerals === 'arabic' ? Number(text) : roman.indexOf(text.toUpperCase())
  if (value < 0 || (!behind[1] && !/grade|type|change/i.test(written)) || value > last + 4) return undefined
  const end = term.end + behind[0].length
  const unit = /type|change/i.test((behind[1] ?? '') + written) ? 'type' : 'grade'
  return { name, unit, span: { start: end - text.length, end }, written: text, value, numerals }
}
