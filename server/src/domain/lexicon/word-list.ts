/** `data/spelling/words.json`: lines of words in lower case, separated by blanks, in the order of the alphabet. */
export interface WordList {
  /** Words of surgical reports that a slip is corrected towards, beside the words of the lexicon's own forms. */
  readonly terms: readonly string[]
  /** Real words: never reported, and so never taken for a slip. */
  readonly real: readonly string[]
  /** Names of products and people that stand in reports: real too, and written with a capital. */
  readonly brands: readonly string[]
  /** Real words too, that stand in reports so seldom that no slip is corrected towards them. */
  readonly rare: readonly string[]
  /** Words of the field with five letters or six, and what is near them though no slip of them. */
  readonly short: { readonly terms: readonly string[]; readonly real: readonly string[] }
}

export const emptyWordList: WordList = { terms: [], real: [], brands: [], rare: [], short: { terms: [], real: [] } }

/** Words of other lists are common ones: slips of those with so many letters are corrected too. */
export const shortestCommon = 7

/** The words of all lines. */
export const wordsOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))

/** True where one of the lines holds the word. Logarithmic: a long list costs nothing until it is asked. */
export function holdsWord(lines: readonly string[], word: string): boolean {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    // `!` stands right behind the blank, so a line that begins with the word counts as not behind it
    if (lines[middle]! < `${word}!`) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line !== undefined && ` ${line} `.includes(` ${word} `)
}
