import type { CueKind } from './mention.js'

/** Shape of `server/data/spine/words.json`. A star at the end of a word stands for any ending. */
export interface LevelWords {
  readonly cues: Readonly<Record<string, readonly string[]>>
  readonly muscles: readonly string[]
  readonly locative: readonly string[]
  readonly blockLeft: readonly string[]
  readonly referenceLeft: readonly string[]
  readonly blockRight: readonly string[]
  readonly chineseBehind: Readonly<Record<string, readonly string[]>>
  /** Words before a level, also with `of` between, that make it a root. */
  readonly rootBefore: readonly string[]
  /** Words that make a root of the level they speak of: `numbness in L5`. */
  readonly rootOf: readonly string[]
  /** Words that may stand between such a word and the level: `sensation was reduced in S1`. */
  readonly rootPass: readonly string[]
  /** Nouns behind a level that say that one was meant. */
  readonly place: readonly string[]
  readonly names: readonly LevelName[]
  /** Words behind a name and its noun that make it a general word: `lumbosacral disc disease`. */
  readonly namesNotBefore: readonly string[]
  readonly lookAlikes: readonly {
    readonly name: string
    readonly letters: string
    readonly from: number
    readonly to: number
    readonly gap?: string
    readonly right: readonly string[]
    readonly left: readonly string[]
    readonly leftNear?: readonly string[]
    readonly near: readonly string[]
    readonly nearStrong?: readonly string[]
  }[]
}

/** A level that has a name. Without `sure` and `unsure` the name alone is enough; `*` stands for any noun. */
export interface LevelName {
  /** In small letters, without hyphens. */
  readonly forms: readonly string[]
  readonly levels: readonly string[]
  /** Nouns behind it with which it is a level. */
  readonly sure?: readonly string[]
  /** Nouns behind it with which it may be one. */
  readonly unsure?: readonly string[]
  /** Words directly before it with which it is one. */
  readonly before?: readonly string[]
}

/** A kind of thing that is written like a level, and the words that give it away. */
export interface LookAlike {
  readonly name: string
  /** Letters as written; `H` stands for `Th`. */
  readonly letters: string
  readonly from: number
  readonly to: number
  /** Only where letter and number are joined by a hyphen. */
  readonly hyphenated: boolean
  readonly right: WordSet
  readonly left: WordSet
  /** Words directly left that count only where a word of `near` stands in the neighbourhood. */
  readonly leftNear: WordSet
  /** Words in the neighbourhood that count where nothing speaks for a level. */
  readonly near: WordSet
  /** The same, unless a noun of the spine stands directly behind the expression. */
  readonly nearStrong: WordSet
}

export interface Vocabulary {
  cue(word: string): CueKind | undefined
  /** What the Chinese text directly behind an expression says of it. */
  chinese(text: string): 'root' | 'spine' | 'sequence' | undefined
  readonly muscles: WordSet
  readonly locative: WordSet
  /** Words directly before one level that make it a name: `type C3`, `room L4`. */
  readonly blockLeft: WordSet
  /** The same before a span too: `Tables S1-S4`. */
  readonly referenceLeft: WordSet
  readonly blockRight: WordSet
  readonly rootBefore: WordSet
  readonly rootOf: WordSet
  readonly rootPass: WordSet
  /** Nouns behind a level that say that one was meant, though none has that number: `the L9 level`. */
  readonly place: WordSet
  readonly unnamed: WordSet
  /** Whether a name may begin with these three letters. */
  beginsName(start: string): boolean
  /** The level with that name, in small letters without hyphens. */
  named(word: string): LevelName | undefined
  /** What may be written with that letter. */
  lookAlikes(letter: string): readonly LookAlike[]
}

/** Whole words and beginnings of words, in small letters. */
export interface WordSet {
  has(word: string): boolean
  readonly empty: boolean
}

/** The words in the form that the scanner asks them in; made once. */
export function makeVocabulary(words: LevelWords): Vocabulary {
  const cues = new Map<string, CueKind>()
  for (const [kind, list] of Object.entries(words.cues)) for (const word of list) cues.set(word, kind as CueKind)
  const chinese = (['root', 'sequence', 'spine'] as const).flatMap((kind) =>
    (words.chineseBehind[kind] ?? []).map((start) => [start, kind] as const),
  )
  const entries: readonly LookAlike[] = words.lookAlikes.map((entry) => ({
    name: entry.name,
    letters: entry.letters,
    from: entry.from,
    to: entry.to,
    hyphenated: entry.gap === 'hyphen',
    right: wordSet(entry.right),
    left: wordSet(entry.left),
    leftNear: wordSet(entry.leftNear ?? []),
    near: wordSet(entry.near),
    nearStrong: wordSet(entry.nearStrong ?? []),
  }))
  const byLetter = new Map(
    [...'CTLSDHO'].map((letter) => [letter, entries.filter((entry) => entry.letters.includes(letter))]),
  )
  const names = new Map(words.names.flatMap((name) => name.forms.map((form) => [form, name] as const)))
  const starts = new Set([...names.keys()].map((form) => form.slice(0, 3)))
  return {
    beginsName: (start) => starts.has(start),
    named: (word) => names.get(word),
    rootBefore: wordSet(words.rootBefore),
    rootOf: wordSet(words.rootOf),
    rootPass: wordSet(words.rootPass),
    place: wordSet(words.place),
    unnamed: wordSet(words.namesNotBefore),
    cue: (word) => cues.get(word),
    chinese: (text) => chinese.find(([start]) => text.startsWith(start))?.[1],
    muscles: wordSet(words.muscles),
    locative: wordSet(words.locative),
    blockLeft: wordSet(words.blockLeft),
    referenceLeft: wordSet(words.referenceLeft),
    blockRight: wordSet(words.blockRight),
    lookAlikes: (letter) => byLetter.get(letter) ?? [],
  }
}

function wordSet(words: readonly string[]): WordSet {
  const whole = new Set(words.filter((word) => !word.endsWith('*')))
  const starts = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  return {
    has: (word) => whole.has(word) || starts.some((start) => word.startsWith(start)),
    empty: words.length === 0,
  }
}
