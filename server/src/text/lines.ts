/** A place in a text: 0-based line and 0-based UTF-16 column in that line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Offsets at which lines begin. A line ends at LF, CRLF or a lone CR; U+2028 and U+0085 do not end one
 * (editors count lines in this way too).
 */
export interface LineIndex {
  readonly starts: readonly number[]
  readonly length: number
}

export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return { starts, length: text.length }
}

/** Place of an offset; offsets outside the text are clamped to its ends. */
export function placeAt(index: LineIndex, offset: number): Place {
  const clamped = Math.max(0, Math.min(offset, index.length))
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (index.starts[middle]! <= clamped) low = middle
    else high = middle - 1
  }
  return { line: low, column: clamped - index.starts[low]! }
}

/** Offset of a place; a line behind the last is the end of the text, a column behind the next line start is clamped to it. */
export function offsetAt(index: LineIndex, place: Place): number {
  if (place.line < 0) return 0
  const start = index.starts[place.line]
  if (start === undefined) return index.length
  const next = index.starts[place.line + 1] ?? index.length
  return Math.min(start + Math.max(0, place.column), next)
}
