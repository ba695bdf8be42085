import type { Position, Range, TextEdit } from 'vscode-languageserver'
import type { SourceEdit } from '../markdown/source-edit.js'
import { type LineIndex, lineIndex, offsetAt, placeAt } from '../text/lines.js'
import type { Span } from '../text/span.js'

/** Positions of one version of a text, both ways. The only place in the server that builds ranges. */
export interface Converter {
  /** The text without byte order mark: what is checked, and what offsets and spans count in. */
  readonly text: string
  position(offset: number): Position
  range(span: Span): Range
  offset(position: Position): number
  span(range: Range): Span
  edit(edit: SourceEdit): TextEdit
}

/**
 * Takes the text as the editor has it. A byte order mark at its head is a character for editors and none for the checks.
 * The line index is made on first use: many answers need no position.
 */
export function createConverter(raw: string): Converter {
  const mark = raw.charCodeAt(0) === 0xfeff ? 1 : 0
  const text = raw.slice(mark)
  let made: LineIndex | undefined
  const index = (): LineIndex => {
    made ??= lineIndex(text)
    return made
  }
  const position = (offset: number): Position => {
    const { line, column } = placeAt(index(), insideBreak(text, offset) ? offset - 1 : offset)
    return { line, character: line === 0 ? column + mark : column }
  }
  const range = (span: Span): Range => ({ start: position(span.start), end: position(span.end) })
  const offset = ({ line, character }: Position): number => {
    const at = offsetAt(index(), { line, column: line === 0 ? character - mark : character })
    return Math.min(at, lineEnd(text, index(), line))
  }
  const span = (given: Range): Span => {
    const start = offset(given.start)
    return { start, end: Math.max(start, offset(given.end)) }
  }
  const edit = (change: SourceEdit): TextEdit => ({ range: range(change.span), newText: change.text })
  return { text, position, range, offset, span, edit }
}

/** Editors have no position between CR and LF; such an offset means the end of the line. */
function insideBreak(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === 10 && text.charCodeAt(offset - 1) === 13
}

/** End of the line without its line break: a column behind it means the end (so says the protocol). */
function lineEnd(text: string, index: LineIndex, line: number): number {
  const next = index.starts[line + 1]
  if (next === undefined) return text.length
  const crlf = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13
  return next - (crlf ? 2 : 1)
}
