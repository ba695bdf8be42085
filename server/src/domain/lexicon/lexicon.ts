import { foldWord, wordEnd } from './characters.js'
import type { Concept, Discouraged, Form, FormStatus, LexiconFile } from './concept.js'
import { hasPlural, pluralOf } from './inflect.js'
import { type NearMissIndex, nearMissIndex } from './near-miss.js'
import { buildSpelling, type Spelling, type SpellingPairs, type VariantGroups } from './spelling.js'
import { type Bucket, canonical, emptyBucket } from './trie.js'
import { type Vocabulary, vocabulary } from './vocabulary.js'
import { emptyWordList, type WordList } from './word-list.js'
import { type WordTable, wordTable } from './words.js'

/** The concepts of the field and the automaton over their forms. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Abbreviation → its concepts; more than one: ambiguous. */
  readonly abbreviations: ReadonlyMap<string, readonly Concept[]>
  readonly spelling: Spelling
  /** First words of forms, in both spellings, each with the forms that begin with it. */
  readonly heads: WordTable<Bucket>
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
  const buckets = new Map<string, Bucket>()
  const put = (word: string, form: Form): void => {
    const bucket = buckets.get(word)
    if (bucket) bucket.forms.push(form)
    else buckets.set(word, { ...emptyBucket(word), forms: [form] })
  }
  const add = (text: string, concept: Concept, status: FormStatus, discouraged?: Discouraged): void => {
    const form: Form = { text, concept, status, discouraged }
    const head = headOf(text)
    const word = canonical(head, spelling)
    put(word, form)
    if (head.length === text.length && status !== 'abbreviation' && hasPlural(word)) put(pluralOf(word), form)
  }
  for (const file of files) {
    for (const concept of file.concepts) {
      concepts.set(concept.id, concept)
      add(concept.preferred, concept, 'preferred')
      if (concept.plural) add(concept.plural, concept, 'preferred')
      for (const text of concept.accepted ?? []) add(text, concept, 'accepted')
      for (const entry of concept.discouraged ?? []) add(entry.text, concept, 'discouraged', entry)
      for (const text of concept.abbreviations ?? []) {
        if (text !== concept.preferred) add(text, concept, 'abbreviation')
        const known = abbreviations.get(text)
        if (known) known.push(concept)
        else abbreviations.set(text, [concept])
      }
    }
  }
  const words = once(() => vocabulary(concepts, spelling, data?.words ?? emptyWordList))
  return {
    concepts,
    abbreviations,
    spelling,
    heads: headTable(buckets, spelling),
    words,
    nearMisses: once(() => nearMissIndex(words())),
  }
}

/** First word of a form, folded. */
function headOf(text: string): string {
  let end = 0
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 0x20 || code === 0x2d) break
    if (code > 127 || code < 0x30) return foldWord(text, 0, wordEnd(text, 0))
    end++
  }
  return text.slice(0, end).toLowerCase()
}

/** Oxford spells these so too. */
const inBoth = /iz(?:e[sd]?|ing|ations?)$/

function headTable(buckets: Map<string, Bucket>, spelling: Spelling): WordTable<Bucket> {
  const entries = [...buckets]
  for (const [uk, us] of spelling.usOf) {
    const bucket = buckets.get(us)
    entries.push([uk, { ...emptyBucket(us), forms: bucket?.forms ?? [], variety: 'uk' }])
    if (inBoth.test(us)) continue
    if (bucket) bucket.variety = 'us'
    else entries.push([us, { ...emptyBucket(us), variety: 'us' }])
  }
  for (const [other, usual] of spelling.usualOf) {
    const group = spelling.groupOf.get(usual)
    const bucket = buckets.get(usual)
    entries.push([other, { ...emptyBucket(usual), forms: bucket?.forms ?? [], group }])
    if (bucket) bucket.group = group
    else entries.push([usual, { ...emptyBucket(usual), group }])
  }
  return wordTable(entries)
}

/** Makes the value when it is first asked for; a pure value, so nobody can see when that was. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
