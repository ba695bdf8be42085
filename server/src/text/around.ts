const blockEnd = '\u2029'

/**
 * What a reader sees of a stretch of the mask: without the characters that stand for marks, inside a word (U+2060) and at its
 * edges (U+2009).
 */
export const withoutMarks = (text: string): string =>
  /[\u2060\u2009]/.test(text) ? text.replace(/[\u2060\u2009]+/g, '') : text

/** What a reader sees between two places of the mask. */
export const textBetween = (mask: string, from: number, to: number): string => withoutMarks(mask.slice(from, to))

/** Marks count for nothing in the length; this much more is looked at for them. */
const more = 60

/** The last `length` code units before `at`, but nothing of an earlier block (U+2029 ends a block in the mask). */
export function textBefore(mask: string, at: number, length: number): string {
  const near = mask.slice(Math.max(0, at - length), at)
  const plain = withoutMarks(near)
  const text = plain === near ? near : withoutMarks(mask.slice(Math.max(0, at - length - more), at)).slice(-length)
  return text.includes(blockEnd) ? text.slice(text.lastIndexOf(blockEnd) + 1) : text
}

/** The first `length` code units from `at` on, but nothing of a later block. */
export function textAfter(mask: string, at: number, length: number): string {
  const near = mask.slice(at, at + length)
  const plain = withoutMarks(near)
  const text = plain === near ? near : withoutMarks(mask.slice(at, at + length + more)).slice(0, length)
  return text.includes(blockEnd) ? text.slice(0, text.indexOf(blockEnd)) : text
}
