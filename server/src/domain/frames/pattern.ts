/** One piece of a pattern. */
export type Piece =
  /** One of these phrases, each given as its words. */
  | { readonly kind: 'phrases'; readonly phrases: readonly (readonly string[])[]; readonly optional: boolean }
  /** Any words, so many, none of which is in `without`. */
  | { readonly kind: 'words'; readonly least: number; readonly most: number; readonly without: ReadonlySet<string> }
  /** A number in digits or as a word. */
  | { readonly kind: 'number' }
  /** None of these words comes next. */
  | { readonly kind: 'not'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }

/** Classes of words by name: phrases that may stand for each other in a frame. */
export type Classes = Readonly<Record<string, readonly string[]>>

/**
 * Reads a pattern. Pieces are separated by blanks: `one|other` words of which one stands there, `<class>` a phrase of a
 * class, either with `?` behind where it may be missing; `{1-3}` any one to three words, `{0-2!of|by}` none of them “of” or
 * “by”; `#` a number; `!word|word` what must not follow; `[` and `]` around what is reported.
 */
export const readPattern = (pattern: string, classes: Classes): readonly Piece[] =>
  pattern.split(' ').map((text) => readPiece(text, classes))

function readPiece(text: string, classes: Classes): Piece {
  if (text === '[') return { kind: 'open' }
  if (text === ']') return { kind: 'close' }
  if (text === '#') return { kind: 'number' }
  if (text.startsWith('!')) return { kind: 'not', words: new Set(text.slice(1).split('|')) }
  const slot = /^\{(\d)-(\d)(?:!(.+))?\}$/.exec(text)
  if (slot) {
    const without = new Set(slot[3] ? slot[3].split('|') : [])
    return { kind: 'words', least: Number(slot[1]), most: Number(slot[2]), without }
  }
  const optional = text.endsWith('?')
  const bare = optional ? text.slice(0, -1) : text
  const name = /^<(.+)>$/.exec(bare)?.[1]
  const texts = name === undefined ? bare.split('|') : (classes[name] ?? [])
  return { kind: 'phrases', phrases: texts.map((phrase) => phrase.split(/[ -]/)), optional }
}

/** Stands for any number among the words that a pattern can begin with. */
export const anyNumber = '#'

/** The words that a pattern can begin with. */
export function firstWords(pieces: readonly Piece[]): readonly string[] {
  const out: string[] = []
  for (const piece of pieces) {
    if (piece.kind === 'number') return [...out, anyNumber]
    if (piece.kind === 'phrases') out.push(...piece.phrases.map((words) => words[0]!))
    if (piece.kind !== 'open' && !(piece.kind === 'phrases' && piece.optional)) return out
  }
  return out
}

/** Words for numbers that stand in running text. */
export const numberWords: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand several dozens'.split(
    ' ',
  ),
)
