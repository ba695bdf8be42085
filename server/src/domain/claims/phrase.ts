import type { Token } from './tokens.js'

/** A phrase made ready: places that follow each other. */
export type Phrase = readonly Part[]

interface Part {
  readonly optional: boolean
  /** Words that may stand here, words that begin so, or whole phrases; a gap of up to so many words; any capital, or its possessive. */
  readonly words?: ReadonlySet<string>
  readonly starts?: readonly string[]
  readonly phrases?: readonly Phrase[]
  readonly gap?: number
  readonly tall?: boolean
  readonly owner?: boolean
}

/** Lists of words and phrases that patterns name with `@`. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/**
 * Makes a phrase out of a pattern: words, `a|b_c` one of them (`_` for a space), `stem*`, `#` a number, `100` just that one, `%`, `@list`, `~3` up to three words
 * without a mark between, `Cap` a word with a capital, `Cap's` its possessive, `?` behind what may be missing.
 */
export function readPhrase(pattern: string, lists: WordLists): Phrase {
  return pattern
    .trim()
    .split(/\s+/)
    .map((piece) => {
      const optional = piece.length > 1 && piece.endsWith('?')
      return { optional, ...readPart(optional ? piece.slice(0, -1) : piece, lists) }
    })
}

function readPart(piece: string, lists: WordLists): Omit<Part, 'optional'> {
  if (/^~\d$/.test(piece)) return { gap: Number(piece[1]) }
  const words = new Set<string>()
  const starts: string[] = []
  const phrases: Phrase[] = []
  let tall = false
  let owner = false
  for (const choice of piece.split('|')) {
    if (choice === 'Cap') tall = true
    if (choice === "Cap's") owner = true
    if (choice.startsWith('Cap')) continue
    for (const entry of choice.startsWith('@') ? listOf(choice.slice(1), lists) : [choice.replaceAll('_', ' ')]) {
      if (entry.includes(' ') || entry.startsWith('@')) phrases.push(readPhrase(entry, lists))
      else if (entry.length > 1 && entry.endsWith('*')) starts.push(entry.slice(0, -1))
      else words.add(entry)
    }
  }
  return { words, tall, owner, ...(starts.length ? { starts } : {}), ...(phrases.length ? { phrases } : {}) }
}

function listOf(name: string, lists: WordLists): readonly string[] {
  const list = lists[name]
  if (!list) throw new Error(`no list of words “${name}”`)
  return list
}

/** Index behind the last token of the longest reading of the phrase that begins at `at`, or -1. */
export function matchPhrase(phrase: Phrase, tokens: readonly Token[], at: number): number {
  return longest(phrase, 0, tokens, at)
}

// Phrases are short and gaps are bounded, so that the readings of one start are a constant number.
function longest(phrase: Phrase, part: number, tokens: readonly Token[], at: number): number {
  if (part === phrase.length) return at
  let best = -1
  for (const next of ends(phrase[part]!, tokens, at)) best = Math.max(best, longest(phrase, part + 1, tokens, next))
  return best
}

function ends(part: Part, tokens: readonly Token[], at: number): readonly number[] {
  const found: number[] = part.optional ? [at] : []
  if (part.gap !== undefined) {
    found.push(at)
    for (let i = at; i < at + part.gap && tokens[i] && tokens[i]!.kind !== 'mark'; i++) found.push(i + 1)
    return found
  }
  const token = tokens[at]
  if (!token) return found
  if (
    part.words?.has(token.form) ||
    part.words?.has(token.raw) ||
    (part.tall && token.tall) ||
    (part.owner && token.tall && token.form.endsWith("'s"))
  )
    found.push(at + 1)
  else if (token.kind === 'word' && part.starts?.some((start) => token.form.startsWith(start))) found.push(at + 1)
  for (const phrase of part.phrases ?? []) {
    const end = matchPhrase(phrase, tokens, at)
    if (end >= 0) found.push(end)
  }
  return found
}

/** Phrases by the words that they may begin with; those that may begin with anything stand under the empty word. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly (readonly [Phrase, T])[]>

/** What the first word of a phrase may be, so that only few phrases are tried at a word. */
export function indexPhrases<T>(phrases: readonly (readonly [Phrase, T])[]): PhraseIndex<T> {
  const index = new Map<string, (readonly [Phrase, T])[]>()
  for (const entry of phrases) {
    for (const key of firstWords(entry[0])) {
      const list = index.get(key)
      if (list) list.push(entry)
      else index.set(key, [entry])
    }
  }
  return index
}

/** First words in full, or their first four letters with `*` where only the stem is known. */
function firstWords(phrase: Phrase): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const part of phrase) {
    if (part.gap !== undefined || part.tall || part.owner) keys.add('')
    for (const word of part.words ?? []) keys.add(word)
    for (const start of part.starts ?? []) keys.add(start.length < stem ? '' : `${start.slice(0, stem)}*`)
    for (const inner of part.phrases ?? []) for (const key of firstWords(inner)) keys.add(key)
    if (!part.optional) break
  }
  return keys
}

const stem = 3

/** The phrases that may begin with a token. */
export function* phrasesAt<T>(index: PhraseIndex<T>, { form }: Token): Iterable<readonly [Phrase, T]> {
  yield* index.get(form) ?? []
  yield* index.get(`${form.slice(0, stem)}*`) ?? []
  yield* index.get('') ?? []
}
