/**
 * Words to values by a rolling hash, so that a scanner can ask for the word it has just read without cutting it out of
 * the text. Open addressing, never more than half full.
 */
export interface WordTable<T> {
  readonly mask: number
  readonly hashes: Int32Array
  readonly slots: Int32Array
  readonly words: readonly string[]
  readonly values: readonly T[]
}

/** Next value of the rolling hash; begin with `hashSeed`. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
export const hashSeed = 7

export function wordTable<T>(entries: readonly (readonly [string, T])[]): WordTable<T> {
  let size = 64
  while (size < entries.length * 2) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(size)
  const slots = new Int32Array(size)
  const words: string[] = []
  const values: T[] = []
  for (const [word, value] of entries) {
    let hash = hashSeed
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
    let at = spread(hash) & mask
    while (slots[at] !== 0) at = (at + 1) & mask
    words.push(word)
    values.push(value)
    hashes[at] = hash
    slots[at] = words.length
  }
  return { mask, hashes, slots, words, values }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)

/** Index of the first entry with that hash, or −1. The caller compares the word itself, and asks `nextEntry` if it differs. */
export function findEntry(table: WordTable<unknown>, hash: number): number {
  const { mask, hashes, slots } = table
  for (let at = spread(hash) & mask; slots[at] !== 0; at = (at + 1) & mask)
    if (hashes[at] === hash) return slots[at]! - 1
  return -1
}

/** Value of a word in lower case, or undefined. */
export function lookUp<T>(table: WordTable<T>, word: string): T | undefined {
  let hash = hashSeed
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  const { mask, hashes, slots } = table
  for (let at = spread(hash) & mask; slots[at] !== 0; at = (at + 1) & mask) {
    if (hashes[at] === hash && table.words[slots[at]! - 1] === word) return table.values[slots[at]! - 1]
  }
  return undefined
}
