import { asciiFold } from './characters.js'
import type { Head } from './trie.js'

/** Next value of the rolling hash; begin with `hashSeed`. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
export const hashSeed = 7

/**
 * What is known of words that were met lately, by their hash: a direct-mapped cache, so its size is fixed and an entry
 * may be replaced at any time. It changes no answer, only how fast it comes.
 */
export interface WordMemo {
  readonly hashes: Int32Array
  readonly words: string[]
  /** The head, `known` for a word that begins no form, `stranger` for one that no list holds. */
  readonly kinds: WordKind[]
}

export type WordKind = Head | 'known' | 'stranger'

const size = 32768
const slot = (hash: number): number => (hash ^ (hash >>> 13)) & (size - 1)

export const newMemo = (): WordMemo => ({
  hashes: new Int32Array(size),
  words: new Array<string>(size).fill(''),
  kinds: new Array<WordKind>(size).fill('known'),
})

/** The kind of the plain ASCII word at that place, or undefined where it is not remembered. */
export function recall(memo: WordMemo, hash: number, text: string, start: number, end: number): WordKind | undefined {
  const at = slot(hash)
  if (memo.hashes[at] !== hash) return undefined
  const word = memo.words[at]
  if (word?.length !== end - start) return undefined
  for (let i = 0; i < word.length; i++) {
    if (asciiFold[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return undefined
  }
  return memo.kinds[at]
}

/** Remembers a word. It is copied: a slice would keep the whole report in memory. */
export function note(memo: WordMemo, hash: number, word: string, kind: WordKind): void {
  const at = slot(hash)
  memo.hashes[at] = hash
  memo.words[at] = copied(word)
  memo.kinds[at] = kind
}

/** The word without the text that it was cut from; short slices are copies already. */
export const copied = (word: string): string =>
  word.length < 13 ? word : String.fromCharCode(...Array.from(word, (c) => c.charCodeAt(0)))
