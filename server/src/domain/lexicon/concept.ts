import type { Origin } from './calque-data.js'
import type { Guard } from './guard-data.js'

/** Why a form is discouraged; the severity of a finding follows from it unless the form has its own. */
export type Reason = 'machine-translation' | 'misspelling' | 'obsolete' | 'ambiguous' | 'nonstandard' | 'brand'

export type Category =
  | 'anatomy'
  | 'classification'
  | 'complication'
  | 'device'
  | 'drug'
  | 'imaging'
  | 'outcome'
  | 'pathology'
  | 'person-role'
  | 'position'
  | 'procedure'
  | 'technique'
  | 'wording'

export interface Discouraged {
  readonly text: string
  readonly reason: Reason
  readonly severity?: 'error' | 'warning' | 'info'
  /** What to write instead, where it is not the preferred form; empty: no replacement fits into the sentence. */
  readonly use?: string
  /** True: part of an institution's name in machine translation, so proper names do not protect it. */
  readonly inNames?: boolean
  readonly guard?: Guard
  /** What was translated word for word, where that is known. */
  readonly origin?: Origin
}

/** One idea of the field with its words, as it stands in `data/lexicon`. */
export interface Concept {
  /** Stable slug, used in settings and links; never renamed. */
  readonly id: string
  /** US spelling; the UK form follows from the spelling pairs. */
  readonly preferred: string
  /** Plural of the preferred form where its last word does not show it (`nuclei pulposi`). */
  readonly plural?: string
  readonly category: Category
  readonly abbreviations?: readonly string[]
  /** Never reported alone. */
  readonly accepted?: readonly string[]
  /** True: the accepted forms are mere other names, so a report that uses two of them is reported as mixed. */
  readonly oneName?: true
  /** Grades of a classification, for their numerals; a grade outside does not exist. */
  readonly grades?: Grades
  readonly discouraged?: readonly Discouraged[]
  /** Standard Simplified Chinese term. */
  readonly zh?: string
  readonly definition: string
  readonly source: string
}

/** One file of `data/lexicon`. */
export interface LexiconFile {
  readonly topic: string
  readonly concepts: readonly Concept[]
}

/** How the grades of a classification are counted, from 1 (0 where `zero`) to `last`. */
export interface Grades {
  readonly numerals: 'roman' | 'arabic' | 'either'
  readonly last: number
  readonly zero?: true
}

export type FormStatus = 'preferred' | 'accepted' | 'discouraged' | 'abbreviation'

/** A form of a concept as the automaton knows it. */
export interface Form {
  readonly text: string
  readonly concept: Concept
  readonly status: FormStatus
  readonly discouraged: Discouraged | undefined
}
