import type { Vocabulary } from './vocabulary.js'
import { differsByWordFormation, isInflected } from './word-formation.js'

/** Words to correct towards, by first letter, with what a cheap comparison needs. */
export interface NearMissIndex {
  readonly known: ReadonlySet<string>
  readonly byLetter: ReadonlyMap<string, readonly Target[]>
}

interface Target {
  readonly word: string
  readonly letters: number
}

export function nearMissIndex({ targets, known }: Vocabulary): NearMissIndex {
  const byLetter = new Map<string, Target[]>()
  for (const word of targets) {
    const first = word.charAt(0)
    const list = byLetter.get(first)
    const target = { word, letters: letterSet(word) }
    if (list) list.push(target)
    else byLetter.set(first, [target])
  }
  return { known, byLetter }
}

/**
 * Words of the field that `word` (lower case) is a slip of, nearest first; empty where it is a word, may be one by the
 * rules of word formation, or is like nothing. One edit (exchange of neighbours counts as one) up to eight letters, two
 * from nine letters on, and never in the first letter unless it changed places with the second.
 */
export function nearMisses(index: NearMissIndex, word: string): readonly string[] {
  if (word.length < 6 || index.known.has(word) || isInflected(word, index.known)) return []
  const found = nearest(index, word)
  if (found.length > 0 || !word.endsWith('s') || word.length < 7) return found
  return nearest(index, word.slice(0, -1)).map((stem) => `${stem}s`)
}

function nearest({ byLetter }: NearMissIndex, word: string): readonly string[] {
  const found: { readonly word: string; readonly distance: number }[] = []
  const letters = letterSet(word)
  const firsts = word.charAt(0) === word.charAt(1) ? [word.charAt(0)] : [word.charAt(0), word.charAt(1)]
  for (const [i, first] of firsts.entries()) {
    for (const target of byLetter.get(first) ?? []) {
      if (i === 1 && target.word.charAt(1) !== word.charAt(0)) continue
      const most = target.word.length >= 9 && word.length >= 8 ? 2 : 1
      if (Math.abs(target.word.length - word.length) > most) continue
      if (bits(letters ^ target.letters) > 2 * most) continue
      const distance = editDistance(word, target.word, most)
      if (distance > most) continue
      if (differsByWordFormation(word, target.word)) return []
      found.push({ word: target.word, distance })
    }
  }
  const best = Math.min(...found.map((f) => f.distance))
  return found.filter((f) => f.distance === best).map((f) => f.word)
}

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

/** Edits between two words (insert, delete, replace, exchange of neighbours), or more than `most` where it is more. */
export function editDistance(a: string, b: string, most: number): number {
  const width = b.length + 1
  let before = new Array<number>(width).fill(0)
  let last = Array.from({ length: width }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(width).fill(most + 1)
    row[0] = i
    let low = i
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) value = Math.min(value, before[j - 2]! + 1)
      row[j] = value
      if (value < low) low = value
    }
    if (low > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]!
}
