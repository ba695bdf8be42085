import { type LineIndex, placeAt } from '../../text/lines.js'
import type { Span } from '../../text/span.js'

/** 1-based line and column of both ends; columns count UTF-16 units, the end is exclusive. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function rangeOf(lines: LineIndex, span: Span): Range {
  const start = placeAt(lines, span.start)
  const end = placeAt(lines, span.end)
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 }
}
