const blockEnd = '\u2029'

/** The last `length` code units before `at`, but nothing of an earlier block (U+2029 ends a block in the mask). */
export function textBefore(mask: string, at: number, length: number): string {
  const text = mask.slice(Math.max(0, at - length), at)
  return text.includes(blockEnd) ? text.slice(text.lastIndexOf(blockEnd) + 1) : text
}

/** The first `length` code units from `at` on, but nothing of a later block. */
export function textAfter(mask: string, at: number, length: number): string {
  const text = mask.slice(at, at + length)
  return text.includes(blockEnd) ? text.slice(0, text.indexOf(blockEnd)) : text
}
