import { firstFrom, type Span } from '../../text/span.js'
import type { Cue } from '../reports/cues.js'
import { eachWord } from '../reports/words.js'
import type { CaseWords, Meaning } from './case-words.js'

/** A word of the data, seen: from the first word to the last one, counted in the sentence. */
export interface Hit {
  readonly meaning: Meaning
  readonly from: number
  readonly to: number
}

/** A sentence cut into words and clauses, with what the data knows of its words. */
export interface Sentence {
  readonly span: Span
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Number of the clause of each word. */
  readonly clauseOf: readonly number[]
  readonly clauses: readonly Span[]
  /** In order of their first words; those that a pseudo-trigger covers are left out. */
  readonly hits: readonly Hit[]
}

const hard = /[;:()[\]\u2014\u2029]|\s[-\u2013]\s/
const finite = new Set(
  'was were is are had has occurred resulted did took went came became ran tore broke lay stood'.split(' '),
)
const isVerb = (word: string): boolean => finite.has(word) || (word.length > 4 && word.endsWith('ed'))

/** Behind these a comma opens no clause: “e.g., the vein”. */
const examples = new Set(['eg', 'e', 'g', 'as', 'including', 'like', 'namely'])
const relative = new Set(['which', 'who', 'that'])

/** A clause tells something: it has a verb in one of its next words. */
const horizon = 12

/** Reads a sentence; `cues` are those of the passage in order of their starts. */
export function readSentence(mask: string, span: Span, cues: readonly Cue[], book: CaseWords): Sentence {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  eachWord(mask.slice(span.start, span.end), (word, start, end) => {
    if (word === '\u2029') return
    words.push(word)
    starts.push(span.start + start)
    ends.push(span.start + end)
  })
  const raw: Hit[] = []
  for (let i = firstFrom(asPlaced(cues), span.start); i < cues.length && cues[i]!.span.start < span.end; i++) {
    const { cue, span: at } = cues[i]!
    const meanings = book.meanings.get(cue)
    if (!meanings || at.end > span.end) continue
    const from = indexAt(starts, at.start)
    const to = indexAt(starts, at.end - 1)
    for (const meaning of meanings) {
      if (meaning.trigger?.year && !isYear(words[to] ?? '')) continue
      raw.push({ meaning, from, to })
    }
  }
  const hits = widest(raw)
  const cutsAt = new Set(hits.filter((h) => h.meaning.tag === 'cut').map((h) => h.from))
  const clauseOf: number[] = []
  const clauses: { start: number; end: number }[] = []
  let verb = false
  let relativeAt = -1
  let returned = -1
  for (let i = 0; i < words.length; i++) {
    if (i === 0 || cutsAt.has(i) || opensClause(mask, words, starts, ends, i, verb, book)) {
      clauses.push({ start: starts[i]!, end: ends[i]! })
      verb = false
    }
    verb ||= isVerb(words[i]!)
    // “The dura, which was adherent, was torn”: back in the clause before.
    const back =
      relativeAt === clauses.length - 1 &&
      finite.has(words[i]!) &&
      i > 0 &&
      mask.slice(ends[i - 1]!, starts[i]!).includes(',')
    if (back) returned = relativeAt - 1
    if (relative.has(words[i]!) && clauses[clauses.length - 1]!.start === starts[i]! && clauses.length > 1)
      relativeAt = clauses.length - 1
    clauses[clauses.length - 1]!.end = ends[i]!
    if (relativeAt !== clauses.length - 1) returned = -1
    clauseOf.push(returned >= 0 ? returned : clauses.length - 1)
  }
  return { span, words, starts, ends, clauseOf, clauses, hits }
}

const asPlaced = (cues: readonly Cue[]): readonly { readonly span: Span }[] => cues
const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

/** Index of the word that holds or follows the offset. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Without triggers inside a longer one of their kind, and without those that a pseudo-trigger covers. */
function widest(raw: readonly Hit[]): readonly Hit[] {
  const pseudo = raw.filter((h) => h.meaning.tag === 'pseudo')
  const kept = raw.filter((h) => h.meaning.tag !== 'status' || !pseudo.some((p) => p.from <= h.from && h.to <= p.to))
  return kept.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** True where a new clause begins: behind a stop, or with “and the …”, “, we …” in front of a verb. */
function opensClause(
  mask: string,
  words: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  i: number,
  verb: boolean,
  { determiners }: CaseWords,
): boolean {
  const word = words[i]!
  const plain = starts[i]! - ends[i - 1]! === 1 && mask.charCodeAt(ends[i - 1]!) === 32
  if (plain && word !== 'and') return false
  const gap = mask.slice(ends[i - 1]!, Math.min(starts[i]!, ends[i - 1]! + 8))
  if (!plain && hard.test(gap)) return true
  const joined = word === 'and' && determiners.has(words[i + 1] ?? '')
  const comma = gap.includes(',') && (determiners.has(word) || (word === 'and' && joined))
  if (!joined && !comma) return false
  // “The muscles at C2 and the capsules were spared”: two subjects of one verb.
  if (joined && !verb) return false
  if (comma && examples.has(words[i - 1]!)) return false
  return tells(mask, words, starts, ends, joined ? i + 1 : i)
}

function tells(
  mask: string,
  words: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  from: number,
): boolean {
  for (let i = from + 1; i < words.length && i < from + horizon; i++) {
    const word = words[i]!
    if (isVerb(word)) return true
    if (mask.slice(ends[i - 1]!, starts[i]!).includes(',')) return false
  }
  return false
}
