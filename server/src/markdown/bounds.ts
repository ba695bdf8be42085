/**
 * What is read as Markdown at all. Deep nesting and very long single blocks make every Markdown parser slow (a list of
 * 1,000 levels: 42 s), so they are found by cheap line reading before parsing; the text is then read as plain lines.
 */
export const limits = {
  /** UTF-16 units of a document that is checked at all. */
  document: 20_000_000,
  /** UTF-16 units of one line. */
  line: 200_000,
  /** Containers (quotes, lists) inside each other. */
  depth: 48,
  /** Marks that could open or close inline markup, in one block. */
  marks: 20_000,
} as const

/** By character code: what opens inline markup, and table bars, whose cost grows with the square of their number. */
const weights = new Uint8Array(128)
for (const mark of '*_[]`<~') weights[mark.charCodeAt(0)] = 1
weights['|'.charCodeAt(0)] = 4

export type Excess = 'depth' | 'line' | 'marks'

/** The first bound that the text breaks, or undefined. Linear. */
export function excess(text: string): Excess | undefined {
  const indents: number[] = []
  let marks = 0
  for (let line = 0; line < text.length; ) {
    let end = line
    for (let code = 0; end < text.length && (code = text.charCodeAt(end)) !== 10 && code !== 13; end++) {
      if (code < 128) marks += weights[code]!
    }
    if (end - line > limits.line) return 'line'
    if (marks > limits.marks) return 'marks'
    if (end === line) marks = 0
    else if (nesting(text, line, end, indents) > limits.depth) return 'depth'
    line = end + 1
  }
  return undefined
}

/** Containers that the line may stand in: open list items to its left, and the quotes and list markers that it begins with. */
function nesting(text: string, line: number, end: number, indents: number[]): number {
  let column = 0
  let markers = 0
  let i = line
  for (; i < end; i++) {
    const code = text.charCodeAt(i)
    const next = text.charCodeAt(i + 1)
    const spaceBehind = i + 1 >= end || next === 32 || next === 9
    if (code === 32) column++
    else if (code === 9) column += 4
    else if (code === 62) markers++
    else if ((code === 45 || code === 42 || code === 43) && spaceBehind) markers += opened(indents, column++)
    else if (code >= 48 && code <= 57) {
      let digits = i
      while (digits < end && digits - i < 9 && text.charCodeAt(digits) >= 48 && text.charCodeAt(digits) <= 57) digits++
      const stop = text.charCodeAt(digits)
      if ((stop !== 46 && stop !== 41) || digits + 1 > end) break
      markers += opened(indents, column)
      column += digits - i + 1
      i = digits
    } else break
  }
  return markers + indents.length
}

function opened(indents: number[], column: number): number {
  while (indents.length && indents[indents.length - 1]! >= column) indents.pop()
  indents.push(column)
  return 0
}
