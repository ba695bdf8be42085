import type { Concept } from './concept.js'
import { shortSlips } from './short-slips.js'
import type { Spelling } from './spelling.js'
import { holdsWord, shortestCommon, type WordList, wordsOf } from './word-list.js'

/** The words a report may hold, and those of them that a slip is corrected towards. */
export interface Vocabulary {
  readonly known: { has(word: string): boolean }
  /** Words of the lexicon's forms and of the list of terms; among them some that are as common outside the field. */
  readonly targets: ReadonlySet<string>
  /** Common words that stand in reports: only a light slip is corrected towards them. */
  readonly common: readonly string[]
  /** Slip of a short word of the field → the word. */
  readonly short: ReadonlyMap<string, string>
  /** True for a word of the field that is not common outside it. */
  isTerm(word: string): boolean
  /** Names that keep their capital. */
  readonly brands: ReadonlySet<string>
}

/** Shorter words are too near to each other for slips to be told from words. */
const shortest = 6

/** Words of all forms and of the lists, in both spellings; plurals follow from the rules of word formation. */
export function vocabulary(concepts: ReadonlyMap<string, Concept>, spelling: Spelling, list: WordList): Vocabulary {
  const brands = new Set(wordsOf(list.brands))
  const targets = new Set(wordsOf(list.terms))
  const more = new Set<string>()
  const learn = (form: string): void => {
    for (const part of form.split(' ')) {
      if (part.length < shortest) continue
      for (const word of part.includes('-') ? part.split('-') : [part]) {
        if (word.length < shortest) continue
        if (isLower(word.charCodeAt(0))) targets.add(word)
        else more.add(word.toLowerCase())
      }
    }
  }
  for (const concept of concepts.values()) {
    learn(concept.preferred)
    if (concept.plural) learn(concept.plural)
    if (concept.accepted) for (const form of concept.accepted) learn(form)
    // its own rule reports these, so they are known here
    for (const { text } of concept.discouraged ?? []) if (!text.includes(' ')) more.add(text.toLowerCase())
  }
  for (const [us, uk] of spelling.ukOf) if (targets.has(us)) targets.add(uk)
  const isTerm = (word: string): boolean => targets.has(word) && !holdsWord(list.real, word)
  const common = wordsOf(list.real).filter((word) => word.length >= shortestCommon && !targets.has(word))
  return { known: { has: isKnown }, targets, common, short: shortSlips(list.short), isTerm, brands }

  function isKnown(word: string): boolean {
    if (
      targets.has(word) ||
      more.has(word) ||
      brands.has(word) ||
      holdsWord(list.real, word) ||
      holdsWord(list.rare, word)
    )
      return true
    return spelling.usOf.has(word) || spelling.ukOf.has(word) || spelling.groupOf.has(word)
  }
}

const isLower = (code: number): boolean => code > 96 && code < 123
