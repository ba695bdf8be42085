/** `data/spelling/words.json`: lines of words in lower case, separated by blanks. */
export interface WordList {
  /** Words of surgical reports that a slip is corrected towards, beside the words of the lexicon's own forms. */
  readonly terms: readonly string[]
  /** Real words: never reported, and so never taken for a slip. */
  readonly real: readonly string[]
  /** Names of products and people that stand in reports: real too, and written with a capital. */
  readonly brands: readonly string[]
}

export const emptyWordList: WordList = { terms: [], real: [], brands: [] }

/** The words of all lines. */
export const wordsOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))
