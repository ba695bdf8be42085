import type { Concept, Discouraged, FormStatus, LexiconFile } from './concept.js'
import { addForm, addWord, type Heads, newHeads } from './heads.js'
import { type NearMissIndex, nearMissIndex } from './near-miss.js'
import { buildSpelling, type Spelling, type SpellingPairs, type VariantGroups } from './spelling.js'
import { type Head, readHead } from './trie.js'
import { type Vocabulary, vocabulary } from './vocabulary.js'
import { emptyWordList, type WordList } from './word-list.js'
import { copied, newMemo, type WordMemo } from './word-memo.js'

/** The concepts of the field and the automaton over their forms. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Abbreviation → its concepts; more than one: ambiguous. */
  readonly abbreviations: ReadonlyMap<string, readonly Concept[]>
  readonly spelling: Spelling
  /** First words of forms, in both spellings. */
  readonly heads: Heads
  /** What begins with a word (lower case); undefined where nothing does. */
  headAt(word: string): Head | undefined
  readonly memo: WordMemo
  /** Every word that is known, and those that a slip is corrected towards. */
  words(): Vocabulary
  /** What slips are corrected towards. */
  nearMisses(): NearMissIndex
}

/** The folder `data/spelling`. */
export interface SpellingData {
  readonly varieties: SpellingPairs
  /** Other spelling → the usual one, where both are right and a report should keep to one (`disk`, `disc`). */
  readonly variants?: VariantGroups
  readonly words: WordList
}

/** A form of a concept found in the text. */
export interface TermMatch {
  readonly span: { readonly start: number; readonly end: number }
  /** Id of the concept. */
  readonly concept: string
  /** The form as the lexicon writes it. */
  readonly form: string
  readonly status: FormStatus
  /** True where the last word stands in the plural though the form gives the singular. */
  readonly plural: boolean
  /** The entry with reason, severity and replacement, for discouraged forms. */
  readonly discouraged: Discouraged | undefined
}

/**
 * Makes the lexicon. Only first words are indexed here; what follows them is indexed when a text holds the word, so that
 * a short run of the command line does not pay for forms it never meets.
 */
export function buildLexicon(files: readonly LexiconFile[], data?: SpellingData): Lexicon {
  const spelling = buildSpelling(data?.varieties ?? {}, data?.variants)
  const concepts = new Map<string, Concept>()
  const abbreviations = new Map<string, Concept[]>()
  const heads = newHeads(countForms(files) + 2 * spelling.usOf.size)
  for (const file of files) {
    for (const concept of file.concepts) {
      concepts.set(concept.id, concept)
      addForm(heads, concept.preferred, concept, 'preferred', undefined)
      if (concept.plural) addForm(heads, concept.plural, concept, 'preferred', undefined)
      for (const text of concept.accepted ?? []) addForm(heads, text, concept, 'accepted', undefined)
      for (const entry of concept.discouraged ?? []) addForm(heads, entry.text, concept, 'discouraged', entry)
      for (const text of concept.abbreviations ?? []) {
        if (text !== concept.preferred) addForm(heads, text, concept, 'abbreviation', undefined)
        const known = abbreviations.get(text)
        if (known) known.push(concept)
        else abbreviations.set(text, [concept])
      }
    }
  }
  for (const words of [spelling.usOf, spelling.ukOf, spelling.groupOf])
    for (const word of words.keys()) addWord(heads, word)
  const words = once(() => vocabulary(concepts, spelling, data?.words ?? emptyWordList))
  return {
    concepts,
    abbreviations,
    spelling,
    heads,
    memo: newMemo(),
    headAt: remember((word) => readHead(heads, spelling, word)),
    words,
    nearMisses: once(() => nearMissIndex(words())),
  }
}

/** More than there will be first words, so that the table need not grow. */
function countForms(files: readonly LexiconFile[]): number {
  let count = 0
  for (const { concepts } of files) {
    for (const { accepted, discouraged, abbreviations } of concepts) {
      count += 2 + (accepted?.length ?? 0) + (discouraged?.length ?? 0) + (abbreviations?.length ?? 0)
    }
  }
  return count
}

/** Makes the value when it is first asked for; a pure value, so nobody can see when that was. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Keeps what was found; there are no more answers than first words in the lexicon. */
function remember<T>(find: (word: string) => T | undefined): (word: string) => T | undefined {
  const found = new Map<string, T>()
  return (word) => {
    const known = found.get(word)
    if (known) return known
    const value = find(word)
    if (value) found.set(copied(word), value)
    return value
  }
}
