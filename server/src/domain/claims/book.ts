import type { Severity } from '../../text/severity.js'
import { indexPhrases, type Phrase, type PhraseIndex, readPhrase, type WordLists } from './phrase.js'

export type ClaimClass =
  | 'first'
  | 'superlative'
  | 'absolute'
  | 'figure'
  | 'praise'
  | 'comparison'
  | 'advertising'
  | 'proof'

/** What settles a claim: a named source, a number with its whole (or a named source), or nothing. */
type Support = 'named' | 'number' | 'none'

/** `server/data/claims/claims.json`. */
export interface ClaimFile {
  readonly lists: WordLists
  readonly classes: readonly {
    readonly id: ClaimClass
    readonly support: Support
    readonly groups: readonly { readonly severity: Severity; readonly patterns: readonly string[] }[]
  }[]
  readonly exceptions: readonly string[]
  readonly hedges: readonly string[]
  readonly negations: readonly string[]
  readonly support: { readonly number: readonly string[]; readonly named: readonly string[] }
  readonly noteWords: readonly string[]
  readonly actors: readonly string[]
}

/** What a pattern of the list stands for. */
export interface ClaimKind {
  readonly id: ClaimClass
  readonly severity: Severity
  readonly support: Support
  /** It says what does not happen, so that a “no” inside is no denial of it. */
  readonly denies: boolean
}

/** The words of claims and of what settles them, ready to be looked for. */
export interface ClaimBook {
  readonly claims: PhraseIndex<ClaimKind>
  readonly exceptions: PhraseIndex<true>
  readonly number: PhraseIndex<true>
  readonly named: PhraseIndex<true>
  readonly hedges: PhraseIndex<true>
  readonly negations: ReadonlySet<string>
  readonly note: PhraseIndex<true>
  readonly actors: PhraseIndex<true>
}

export function claimBook(file: ClaimFile): ClaimBook {
  const plain = (patterns: readonly string[]): PhraseIndex<true> =>
    indexPhrases(patterns.map((pattern): [Phrase, true] => [readPhrase(pattern, file.lists), true]))
  const claims = file.classes.flatMap(({ id, support, groups }) =>
    groups.flatMap(({ severity, patterns }) =>
      patterns.map((pattern): [Phrase, ClaimKind] => [
        readPhrase(pattern, file.lists),
        { id, severity, support, denies: id === 'absolute' || id === 'advertising' },
      ]),
    ),
  )
  return {
    claims: indexPhrases(claims),
    exceptions: plain(file.exceptions),
    number: plain(file.support.number),
    named: plain(file.support.named),
    hedges: plain(file.hedges),
    negations: new Set(file.negations),
    note: plain(file.noteWords),
    actors: plain(file.actors),
  }
}
