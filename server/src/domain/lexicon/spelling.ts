/** US spelling → UK spelling, words in lower case, as in `data/spelling/varieties.json`. */
export type SpellingPairs = Readonly<Record<string, string>>

export type Variety = 'us' | 'uk'

/** The two spellings of English in medicine, each way. */
export interface Spelling {
  readonly usOf: ReadonlyMap<string, string>
  readonly ukOf: ReadonlyMap<string, string>
}

/** Both directions of the pairs, with the plain plurals of nouns (`tumors`). */
export function buildSpelling(pairs: SpellingPairs): Spelling {
  const usOf = new Map<string, string>()
  const ukOf = new Map<string, string>()
  for (const us in pairs) {
    const uk = pairs[us]!
    usOf.set(uk, us)
    ukOf.set(us, uk)
    if (!takesS.test(us)) continue
    usOf.set(`${uk}s`, `${us}s`)
    ukOf.set(`${us}s`, `${uk}s`)
  }
  return { usOf, ukOf }
}

const takesS = /(?:or|er|ma|id|ic|el|ia|um|am|ize|yze|ist)$/

/** The phrase in the other spelling, word by word; the case of first letters stays. */
export function inVariety(spelling: Spelling, phrase: string, variety: Variety): string {
  const table = variety === 'us' ? spelling.usOf : spelling.ukOf
  return phrase.replace(/[A-Za-z]+/g, (word) => {
    const other = table.get(word.toLowerCase())
    if (!other) return word
    return word === word.toUpperCase() ? other.toUpperCase() : word.charAt(0) + other.slice(1)
  })
}
