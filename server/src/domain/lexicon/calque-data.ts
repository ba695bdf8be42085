import type { Guard } from './guard-data.js'

/** A Chinese word or compound of the field, as it stands in `data/calques`. */
export interface Morpheme {
  readonly zh: string
  /** What English says, the usual word first; an empty one where English says nothing. */
  readonly en: readonly string[]
  /** What a word-for-word translation says, and English does not. */
  readonly literal?: readonly string[]
  /** True: it is a name of its own, so its literal renderings are reported without a concept of the lexicon. */
  readonly alone?: true
  /** Where the English term stands; absent: knowledge of the editors. */
  readonly source?: string
}

/** One file of `data/calques` with morphemes. */
export interface MorphemeFile {
  readonly topic: string
  readonly morphemes: readonly Morpheme[]
}

/** Wordings that are made of literal parts and are good English all the same, in US spelling and singular. */
export interface AttestedFile {
  readonly phrases: readonly string[]
}

/** Where a wording comes from: a name of another language and the language. */
export interface Origin {
  readonly language: Language
  /** The words of that language. */
  readonly words: string
}

export type Language = 'zh' | 'es' | 'pt' | 'it' | 'fr' | 'de' | 'ru' | 'tr' | 'ko'

/** Wordings that follow a term of another language than Chinese. */
export interface FalseFriend {
  readonly forms: readonly string[]
  readonly language: Exclude<Language, 'zh'>
  /** The words of that language. */
  readonly words: string
  readonly use: string
  readonly severity?: 'warning' | 'info'
  readonly guard?: Guard
}

export interface FalseFriendFile {
  readonly friends: readonly FalseFriend[]
}

/** The folder `data/calques`. */
export interface CalqueData {
  readonly morphemes: readonly MorphemeFile[]
  readonly attested: AttestedFile
  readonly friends: FalseFriendFile
}
