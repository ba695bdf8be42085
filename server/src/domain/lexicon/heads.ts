import { asciiFold, foldWord, wordEnd } from './characters.js'
import type { Concept, Discouraged, Form, FormStatus } from './concept.js'
import { hasPlural, pluralOf } from './inflect.js'

/**
 * First words of forms, by a rolling hash, so that a scanner can ask for the word it has just read without cutting it out
 * of the text. Open addressing, never more than half full. Only hashes are kept: the reader compares the words.
 */
export interface Heads {
  readonly mask: number
  readonly hashes: Int32Array
  /** Slot → 1 + first link of its chain; 0: free; 1: the word is known but begins no form. */
  readonly first: Int32Array
  /** Link → form, and link → next link of the chain. Link 0 is the end. */
  readonly form: number[]
  readonly next: number[]
  readonly forms: FormList
}

/** All forms, field by field: thousands of small objects would cost more than they give. */
export interface FormList {
  readonly texts: string[]
  readonly concepts: Concept[]
  readonly statuses: FormStatus[]
  readonly entries: (Discouraged | undefined)[]
}

export const formAt = ({ texts, concepts, statuses, entries }: FormList, at: number): Form => ({
  text: texts[at]!,
  concept: concepts[at]!,
  status: statuses[at]!,
  discouraged: entries[at],
})

/** Next value of the rolling hash; begin with `hashSeed`. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
export const hashSeed = 7

/** An empty table with room for so many words. */
export function newHeads(words: number): Heads {
  let size = 64
  while (size < words * 2) size *= 2
  const forms: FormList = { texts: [], concepts: [], statuses: [], entries: [] }
  return { mask: size - 1, hashes: new Int32Array(size), first: new Int32Array(size), form: [-1], next: [0], forms }
}

/** Slot of the hash, or the free slot where it would stand. */
export function slotOf({ mask, hashes, first }: Heads, hash: number): number {
  let at = (hash ^ (hash >>> 15)) & mask
  while (first[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask
  return at
}

/** True where a word with that hash is known. */
export const hasHead = (heads: Heads, hash: number): boolean => heads.first[slotOf(heads, hash)] !== 0

/** Makes a word known that need not begin a form. */
export function addWord(heads: Heads, word: string): void {
  const hash = hashOf(word)
  const slot = slotOf(heads, hash)
  if (heads.first[slot] !== 0) return
  heads.hashes[slot] = hash
  heads.first[slot] = 1
}

/** Files a form, written in the usual US spelling, under its first word, and under the plural of that word where it is the only one. */
export function addForm(
  heads: Heads,
  text: string,
  concept: Concept,
  status: FormStatus,
  entry: Discouraged | undefined,
): void {
  const { forms } = heads
  const at = forms.texts.length
  forms.texts.push(text)
  forms.concepts.push(concept)
  forms.statuses.push(status)
  forms.entries.push(entry)
  const head = headOf(text)
  link(heads, head, at)
  if (head.length === text.length && status !== 'abbreviation' && hasPlural(head)) link(heads, pluralOf(head), at)
}

/** First word of a form, folded. */
export function headOf(text: string): string {
  let end = 0
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 0x20 || code === 0x2d) break
    if (code > 127 || asciiFold[code] === 0) return foldWord(text, 0, wordEnd(text, 0))
    end++
  }
  return text.slice(0, end).toLowerCase()
}

function link(heads: Heads, word: string, form: number): void {
  const hash = hashOf(word)
  const slot = slotOf(heads, hash)
  heads.hashes[slot] = hash
  heads.form.push(form)
  heads.next.push(Math.max(0, heads.first[slot]! - 1))
  heads.first[slot] = heads.form.length
}

/** The forms filed under the word, and perhaps others whose first word has the same hash. */
export function formsUnder(heads: Heads, word: string): Form[] {
  const out: Form[] = []
  for (let at = heads.first[slotOf(heads, hashOf(word))]! - 1; at > 0; at = heads.next[at]!) {
    out.push(formAt(heads.forms, heads.form[at]!))
  }
  return out.reverse()
}

function hashOf(word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}
