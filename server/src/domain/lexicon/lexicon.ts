import type { CalqueData, FalseFriend } from './calque-data.js'
import { type CalqueBook, calqueBook } from './calques.js'
import type { Concept, Discouraged, FormStatus, LexiconFile } from './concept.js'
import { fileForm, type Heads } from './heads.js'
import { type NearMissIndex, nearMissIndex } from './near-miss.js'
import { buildSpelling, canonical, type Spelling, type SpellingPairs, type VariantGroups } from './spelling.js'
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
  readonly calques: CalqueBook
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
  /** Id of the concept; empty where the lexicon has none. */
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
export function buildLexicon(files: readonly LexiconFile[], data?: SpellingData, translated?: CalqueData): Lexicon {
  const spelling = buildSpelling(data?.varieties ?? {}, data?.variants)
  const concepts = new Map<string, Concept>()
  const abbreviations = new Map<string, Concept[]>()
  const heads: Heads = new Map()
  for (const file of files) {
    for (const concept of file.concepts) {
      const { preferred, plural, accepted, discouraged, abbreviations: shorts } = concept
      concepts.set(concept.id, concept)
      fileForm(heads, preferred, concept)
      if (plural) fileForm(heads, plural, concept)
      if (accepted) for (const text of accepted) fileForm(heads, text, concept)
      if (discouraged) for (const entry of discouraged) fileForm(heads, entry.text, concept)
      if (!shorts) continue
      for (const text of shorts) {
        fileForm(heads, text, concept)
        const known = abbreviations.get(text)
        if (known) known.push(concept)
        else abbreviations.set(text, [concept])
      }
    }
  }
  const words = once(() => vocabulary(concepts, spelling, data?.words ?? emptyWordList))
  const { friends } = (translated ?? untranslated).friends
  for (const friend of friends) {
    const concept = asConcept(friend)
    for (const form of friend.forms) fileForm(heads, form, concept)
  }
  const calques = calqueBook(translated ?? untranslated, concepts.values())
  return {
    concepts,
    abbreviations,
    spelling,
    calques,
    memo: newMemo(),
    headAt: remember((word) => readHead(heads, spelling, word, calques.headAt(canonical(word, spelling)))),
    words,
    nearMisses: once(() => nearMissIndex(words())),
  }
}

const untranslated: CalqueData = { morphemes: [], attested: { phrases: [] }, friends: { friends: [] } }

/** A wording that follows another language, in the shape that the automaton reads; it is no concept of the lexicon. */
function asConcept({ forms, language, words, use, severity, guard }: FalseFriend): Concept {
  const discouraged = forms.map(
    (text): Discouraged => ({
      text,
      reason: 'machine-translation',
      use,
      origin: { language, words },
      ...(severity ? { severity } : {}),
      ...(guard ? { guard } : {}),
    }),
  )
  return { id: '', preferred: '', category: 'wording', discouraged, definition: '', source: '' }
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
