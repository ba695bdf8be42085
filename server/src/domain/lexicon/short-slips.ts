import { holdsWord, type WordList, wordsOf } from './word-list.js'

/**
 * The slips of short words: two letters exchanged, one doubled, one inside left out. They are listed and not searched for,
 * because short words lie so near to each other that any other slip may be a word.
 */
export function shortSlips({ terms, real }: WordList['short']): ReadonlyMap<string, string> {
  const words = wordsOf(terms)
  const known = new Set(words)
  const out = new Map<string, string>()
  const add = (slip: string, word: string): void => {
    if (!known.has(slip) && !holdsWord(real, slip)) out.set(slip, word)
  }
  for (const word of words) {
    for (let i = 1; i < word.length; i++) {
      const [before, letter, next, after] = [word.slice(0, i), word.charAt(i), word.charAt(i + 1), word.slice(i + 2)]
      add(before + letter + letter + next + after, word)
      if (next === '') continue
      add(before + next + letter + after, word)
      if (word.length >= 5) add(before + next + after, word)
    }
  }
  return out
}
