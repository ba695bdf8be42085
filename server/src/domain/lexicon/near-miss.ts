import type { Vocabulary } from './vocabulary.js'
import { differsByWordFormation, isInflected } from './word-formation.js'
import { copied } from './word-memo.js'

/** Words to correct towards, by first letter, with what a cheap comparison needs. */
export interface NearMissIndex {
  readonly known: Vocabulary['known']
  readonly isTerm: Vocabulary['isTerm']
  /** Slips of short words, which are listed. */
  readonly short: Vocabulary['short']
  byLetter(first: string): readonly Target[]
  /** Common words, towards which only a light slip is corrected. */
  commonByLetter(first: string): readonly Target[]
  /** Answers for words that were asked lately: a text holds the same strange words again and again. */
  readonly answers: Map<string, readonly string[]>
}

const mostAnswers = 4096

interface Target {
  readonly word: string
  readonly letters: number
}

export function nearMissIndex({ targets, common, short, known, isTerm }: Vocabulary): NearMissIndex {
  return { known, isTerm, short, byLetter: byFirst(targets), commonByLetter: byFirst(common), answers: new Map() }
}

function byFirst(targets: Iterable<string>): (first: string) => readonly Target[] {
  const words = new Map<string, string[]>()
  for (const word of targets) {
    const first = word.charAt(0)
    const list = words.get(first)
    if (list) list.push(word)
    else words.set(first, [word])
  }
  const made = new Map<string, readonly Target[]>()
  return (first) => {
    const known = made.get(first)
    if (known) return known
    const list = (words.get(first) ?? []).map((word) => ({ word, letters: letterSet(word) }))
    made.set(first, list)
    return list
  }
}

/** No word of the field is longer; what is longer is a key, a sequence or a slip of a stuck key. */
const longestWord = 60

/**
 * Words of the field that `word` (lower case) is a slip of, nearest first; empty where it is a word, may be one by the
 * rules of word formation, or is like nothing. One slip up to eight letters, two lighter ones from nine letters on, and
 * never in the first letter unless it changed places with the second.
 */
export function nearMisses(index: NearMissIndex, word: string): readonly string[] {
  if (word.length > longestWord) return []
  let answer = index.answers.get(word)
  if (!answer) {
    answer = findNearMisses(index, word)
    if (index.answers.size >= mostAnswers) index.answers.clear()
    index.answers.set(copied(word), answer)
  }
  return answer
}

function findNearMisses(index: NearMissIndex, word: string): readonly string[] {
  const listed = index.short.get(word)
  if (listed) return [listed]
  if (word.length < 6 || index.known.has(word) || isInflected(word, index.known)) return []
  const found = nearest(index, word)
  if (found.length > 0) return found
  const common = nearestCommon(index, word)
  if (common.length > 0 || !/[^s]s$/.test(word) || word.length < 7) return common
  return nearest(index, word.slice(0, -1))
    .filter((stem) => !noPlural.test(stem))
    .map((stem) => `${stem}s`)
}

const noPlural = /(?:s|x|y|al|ic|ar|ed|ing|um|a|ive|able|ent)$/

/** The weight of slips that is believed: one of any kind, or two lighter ones in a longer word. */
const oneSlip = 1.3
const twoSlips = 2
/** Proposals that differ by less are offered side by side. */
const asGood = 0.2
/** A doubled letter makes no other word of English. */
const doubling = 0.6

function nearest({ byLetter, isTerm }: NearMissIndex, word: string): readonly string[] {
  let best = twoSlips
  const found: { readonly word: string; readonly weight: number }[] = []
  const letters = letterSet(word)
  const firsts = word.charAt(0) === word.charAt(1) ? [word.charAt(0)] : [word.charAt(0), word.charAt(1)]
  for (const [i, first] of firsts.entries()) {
    for (const target of byLetter(first)) {
      if (i === 1 && target.word.charAt(1) !== word.charAt(0)) continue
      const apart = Math.abs(target.word.length - word.length)
      if (apart > 2 || bits(letters ^ target.letters) > 3) continue
      const most = target.word.length >= 9 && word.length >= 8 && !isCoined(word, target.word) ? twoSlips : oneSlip
      if (apart > 1 && most === oneSlip) continue
      const weight = slipWeight(word, target.word, most)
      if (weight > most || weight > best + asGood || !isTerm(target.word)) continue
      if (weight > doubling && differsByWordFormation(word, target.word)) return []
      best = Math.min(best, weight)
      found.push({ word: target.word, weight })
    }
  }
  return found
    .filter((f) => f.weight <= best + asGood)
    .sort((a, b) => a.weight - b.weight)
    .map((f) => f.word)
}

/** A letter more or less, or two exchanged: no more is believed of a common word, and only inside it. */
const lightSlip = 1

function nearestCommon({ commonByLetter }: NearMissIndex, word: string): readonly string[] {
  const letters = letterSet(word)
  let best = lightSlip
  let found: readonly string[] = []
  for (const target of commonByLetter(word.charAt(0))) {
    if (Math.abs(target.word.length - word.length) > 1 || bits(letters ^ target.letters) > 2) continue
    const weight = slipWeight(word, target.word, lightSlip)
    if (weight > best) continue
    if (weight > doubling && differsByWordFormation(word, target.word)) return []
    found = weight < best ? [target.word] : [...found, target.word]
    best = weight
  }
  return found
}

/** True where both words are made with the same Greek ending: roots are many there, so only a light slip is believed. */
const isCoined = (word: string, target: string): boolean => {
  const ending = coinage.exec(target)?.[0]
  return ending !== undefined && word.endsWith(ending)
}

const coinage =
  /(?:ectomy|otomy|ostomy|oplasty|ologists?|ology|oma|itis|osis|pathy|algia|emia|graphy|scopy|gram|genic|plegia|lysis)$/

function letterSet(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31)
  return set
}

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

/**
 * How far the slip of writing `a` for `b` goes: a letter more or less 1 (half of that where it doubles its neighbour),
 * neighbours exchanged 0.9, a vowel for a vowel 0.9, any other letter for another 1.25. More than `most`: some value above.
 */
export function slipWeight(a: string, b: string, most: number): number {
  const band = 3
  const far = most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far)
    row[0] = i
    let low = far
    for (let j = Math.max(1, i - band); j <= Math.min(b.length, i + band); j++) {
      const x = a.charCodeAt(i - 1)
      const y = b.charCodeAt(j - 1)
      let value = last[j - 1]! + (x === y ? 0 : isVowel(x) && isVowel(y) ? 0.9 : 1.25)
      value = Math.min(value, last[j]! + (i > 1 && a.charCodeAt(i - 2) === x ? 0.6 : 1))
      value = Math.min(value, row[j - 1]! + (j > 1 && b.charCodeAt(j - 2) === y ? 0.6 : 1))
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y && x !== y)
        value = Math.min(value, before[j - 2]! + 0.9)
      row[j] = value
      if (value < low) low = value
    }
    if (low > most) return far
    before = last
    last = row
  }
  return last[b.length]!
}

/** a, e, i, o, u, y */
const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121
