import type { Message } from '../../text/message.js'
import type { Span } from '../../text/span.js'

/** Something to insert at the cursor. */
export interface Completion {
  readonly label: string
  /** Behind the label, in grey. */
  readonly detail?: string
  /** Markdown. */
  readonly about?: string
  readonly kind: 'term' | 'level' | 'section' | 'procedure'
  /** What is replaced: from where the author began to type to the cursor, on one line. */
  readonly span: Span
  readonly text: string
  readonly snippet?: true
  /** Begins with what stands in `span`, so that the editor keeps the item whatever led to it. */
  readonly filter: string
  /** Lower comes first. */
  readonly rank: number
}

/** Items for one place. `more`: typing on may bring others, so the editor must ask again. */
export interface Completions {
  readonly items: readonly Completion[]
  readonly more: boolean
}

export type Tell = (message: Message) => string

/** The line up to the cursor. */
export interface Typed {
  readonly lineStart: number
  readonly offset: number
  readonly text: string
}

/** At most this much of a line is looked at. */
const reach = 160

export function typedAt(source: string, offset: number): Typed {
  let lineStart = offset
  while (lineStart > 0 && offset - lineStart < reach && !/[\r\n]/.test(source[lineStart - 1]!)) lineStart--
  return { lineStart, offset, text: source.slice(lineStart, offset) }
}
