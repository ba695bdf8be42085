import type { Span } from '../../text/span.js'

export type Lexicon = unknown

/** A form of a concept found in the text. */
export interface TermMatch {
  readonly span: Span
  readonly concept: string
}
