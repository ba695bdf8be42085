/** US spelling → UK spelling, words in lower case, as in `data/spelling/varieties.json`. */
export type SpellingPairs = Readonly<Record<string, string>>

export type Variety = 'us' | 'uk'

/** The two spellings of English in medicine, each way. */
export interface Spelling {
  readonly usOf: ReadonlyMap<string, string>
  readonly ukOf: ReadonlyMap<string, string>
  /** Other spelling → usual spelling, where both are right in either variety. */
  readonly usualOf: ReadonlyMap<string, string>
  readonly otherOf: ReadonlyMap<string, string>
  /** Either spelling of such a word → the group of words that are spelled alike. */
  readonly groupOf: ReadonlyMap<string, string>
}

/** Group → other spelling → usual spelling, as in `data/spelling/variants.json`. */
export type VariantGroups = Readonly<Record<string, SpellingPairs>>

/** Both directions of the pairs, with the plain plurals of nouns (`tumors`). */
export function buildSpelling(pairs: SpellingPairs, variants: VariantGroups = {}): Spelling {
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
  const usualOf = new Map<string, string>()
  const otherOf = new Map<string, string>()
  const groupOf = new Map<string, string>()
  for (const group in variants) {
    for (const other in variants[group]) {
      const usual = variants[group][other]!
      usualOf.set(other, usual)
      otherOf.set(usual, other)
      groupOf.set(other, group).set(usual, group)
    }
  }
  return { usOf, ukOf, usualOf, otherOf, groupOf }
}

/** The usual US spelling of a word in lower case. */
export const canonical = (word: string, { usOf, usualOf }: Spelling): string =>
  usOf.get(word) ?? usualOf.get(word) ?? word

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
