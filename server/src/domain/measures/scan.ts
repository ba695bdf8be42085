import type { Span } from '../../text/span.js'

/** A number with its unit. */
export interface Measure {
  readonly span: Span
  readonly value: number
  readonly unit: string
}
