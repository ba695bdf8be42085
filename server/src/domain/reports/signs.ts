import { type CueIndex, cueIndex, scanCues } from './cues.js'
import { shapes } from './shapes.js'
import type { Wording } from './type.js'

/** Shape of `server/data/signs/signs.json`. Words are cues in the grammar of the report types. */
export interface SignFile {
  readonly signs: readonly { readonly id: string; readonly title: Wording; readonly words: readonly string[] }[]
  readonly shapes: readonly string[]
}

/** Shape of `server/data/signs/weights.json`: for each kind of text one weight a sign, in the order of `features`. */
export interface SignWeights {
  readonly features: readonly string[]
  readonly kinds: Readonly<Record<string, { readonly bias: number; readonly weights: readonly number[] }>>
}

/** The weak signs of all types, ready for use. */
export interface SignBook {
  readonly index: CueIndex
  /** Sign → its number. */
  readonly numberOf: ReadonlyMap<string, number>
  readonly file: SignFile
  readonly weights: SignWeights
}

/** A sign that speaks for a kind of text. `count` is how often it was seen, 1 for a shape. */
export interface SignReason {
  readonly sign: string
  readonly title: Wording
  readonly count: number
}

/** What the signs say: a type's id, or the name of a text that is no report (`none.…`), and how sure it is (0 to 1). */
export interface SignVerdict {
  readonly kind: string
  readonly probability: number
  /** That of the next kind. */
  readonly next: number
  /** The strongest first. */
  readonly reasons: readonly SignReason[]
}

export function signBook(file: SignFile, weights: SignWeights): SignBook {
  const numberOf = new Map(file.signs.flatMap(({ words }, i) => words.map((word) => [word, i] as const)))
  return { index: cueIndex([], [...numberOf.keys()]), numberOf, file, weights }
}

/** How often each sign is seen in a mask, in the order of the signs. */
export function countSigns(mask: string, { index, numberOf, file }: SignBook): readonly number[] {
  const counts = new Array<number>(file.signs.length).fill(0)
  for (const { cue } of scanCues(mask, index).seen) {
    const number = numberOf.get(cue)
    if (number !== undefined) counts[number] = counts[number]! + 1
  }
  return counts
}

/** Marks of a text that are counted, not seen: names of `shapes` in the data that `shapes.ts` does not have. */
const measured: Readonly<Record<string, (lines: readonly string[]) => number>> = {
  quotations: (lines) => lines.reduce((sum, line) => sum + (line.match(/[“"「][^”"」]{12,}[”"」]/g)?.length ?? 0), 0),
  'first-person': (lines) => lines.reduce((sum, line) => sum + (line.match(/\bI\b(?! ?[-–.])/g)?.length ?? 0), 0),
  'labelled-lines': (lines) => lines.filter((line) => /^[A-Z][\p{L}/ -]{2,40}:(?:\s|$)/u.test(line)).length,
  'question-lines': (lines) => lines.filter((line) => /[?？]$/.test(line)).length,
  'long-paragraphs': (lines) => lines.filter((line) => line.length > 400).length,
}

const titles: Readonly<Record<string, Wording>> = {
  quotations: { en: 'quotations', zh: '引语' },
  'first-person': { en: 'first person', zh: '第一人称' },
  'labelled-lines': { en: 'lines with a label', zh: '带标签的行' },
  'question-lines': { en: 'lines that ask', zh: '问句' },
  'long-paragraphs': { en: 'long paragraphs', zh: '长段落' },
}

/**
 * The values that the weights are for: each count by the length of the text, on a scale on which the first occurrences
 * count most. Shapes are 0 or 1 or counted in the same way.
 */
export function signValues(
  counts: readonly number[],
  words: number,
  lines: readonly string[],
  { file }: SignBook,
): readonly number[] {
  const scaled = (count: number): number => Math.min(4, Math.log2(1 + (300 * count) / (words + 60)))
  const ofShapes = file.shapes.map((name) => {
    const measure = measured[name]
    return measure ? scaled(measure(lines)) : shapes[name]?.(lines) ? 1 : 0
  })
  return [...counts.map(scaled), ...ofShapes]
}

/** The kind of text that the values speak for: a linear model with one row of weights a kind. */
export function judgeSigns(
  counts: readonly number[],
  words: number,
  lines: readonly string[],
  book: SignBook,
): SignVerdict {
  const values = signValues(counts, words, lines, book)
  const rows = Object.entries(book.weights.kinds).map(([kind, { bias, weights }]) => ({
    kind,
    weights,
    points: weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), bias),
  }))
  const most = Math.max(...rows.map(({ points }) => points))
  const total = rows.reduce((sum, { points }) => sum + Math.exp(points - most), 0)
  const best = rows.find(({ points }) => points === most)
  if (!best) return { kind: 'none', probability: 0, next: 0, reasons: [] }
  const others = rows.filter((row) => row !== best).map(({ points }) => points)
  const reasons = values
    .map((value, i) => ({ i, part: value * (best.weights[i] ?? 0) }))
    .filter(({ part }) => part > 0.2)
    .sort((a, b) => b.part - a.part)
    .slice(0, 5)
    .map(({ i }) => reasonOf(i, counts, book))
  return { kind: best.kind, probability: 1 / total, next: Math.exp(Math.max(...others) - most) / total, reasons }
}

function reasonOf(i: number, counts: readonly number[], { file }: SignBook): SignReason {
  const sign = file.signs[i]
  if (sign) return { sign: sign.id, title: sign.title, count: counts[i] ?? 0 }
  const name = file.shapes[i - file.signs.length]!
  return { sign: name, title: titles[name] ?? { en: name, zh: name }, count: 1 }
}
