import type { Span } from '../../text/span.js'
import { expand } from './phrases.js'
import type { ReportTypeData } from './type.js'

interface Node {
  readonly next: Map<string, Node>
  number?: Node
  /** Up to six words may stand here. */
  gap?: Node
  readonly ends: string[]
}

/** All cues of all report types in one trie of words. */
export interface CueIndex {
  readonly root: unknown
}

/** A cue seen; `cue` is its pattern as the data has it. */
export interface Cue {
  readonly cue: string
  readonly span: Span
}

/** Cues of a stretch of text, and the number of its words. */
export interface CueFacts {
  readonly seen: readonly Cue[]
  readonly words: number
}

const gapWidth = 6
const fresh = (): Node => ({ next: new Map(), ends: [] })

/** Joins the cues of all types; a cue that several types use is looked for once. */
export function cueIndex(types: readonly ReportTypeData[], more: readonly string[] = []): CueIndex {
  const root = fresh()
  for (const cue of new Set([...types.flatMap(cuesOf), ...more])) {
    for (const phrase of expand(cue)) plant(root, phrase, cue)
  }
  return { root }
}

/** All cues that a type looks for: of its elements, its detection and its groups. */
export function cuesOf(type: ReportTypeData): string[] {
  return [
    ...type.sections.flatMap((section) => section.text),
    ...type.detect.flatMap((cue) => [...(cue.words ?? []), ...(cue.title ?? [])]),
    ...Object.values(type.groups).flatMap((group) => group.words),
  ]
}

function plant(root: Node, phrase: string, cue: string): void {
  let node = root
  for (const part of phrase.toLowerCase().split(' ')) {
    for (const token of part === '#' || part === '..' ? [part] : words(part)) {
      if (token === '#') node = node.number ??= fresh()
      else if (token === '..') node = node.gap ??= fresh()
      else {
        const next = node.next.get(token) ?? fresh()
        node.next.set(token, next)
        node = next
      }
    }
  }
  if (node !== root && !node.ends.includes(cue)) node.ends.push(cue)
}

interface Trail {
  readonly node: Node
  readonly start: number
  /** Words that may still be left out. */
  readonly skip: number
}

/** The cues in a mask, in order of their ends; none goes across the end of a block. */
export function scanCues(mask: string, index: CueIndex): CueFacts {
  const root = index.root as Node
  const seen: Cue[] = []
  let count = 0
  let trails: Trail[] = []
  eachWord(mask, (word, start, end) => {
    if (word === '\u2029') {
      trails = []
      return
    }
    count++
    const digits = word.charCodeAt(0) < 58
    const first = root.next.get(word)
    if (trails.length === 0 && !first && !(digits && root.number)) return
    const next: Trail[] = []
    const step = (node: Node, from: number): void => {
      for (const cue of node.ends) seen.push({ cue, span: { start: from, end } })
      if (node.next.size || node.number) next.push({ node, start: from, skip: 0 })
      if (node.gap) next.push({ node: node.gap, start: from, skip: gapWidth })
    }
    for (const { node, start: from, skip } of trails) {
      const hit = node.next.get(word)
      if (hit) step(hit, from)
      if (digits && node.number) step(node.number, from)
      if (skip > 0) next.push({ node, start: from, skip: skip - 1 })
    }
    if (first) step(first, start)
    if (digits && root.number) step(root.number, start)
    trails = next.length > 64 ? next.slice(-64) : next
  })
  return { seen, words: count }
}

function words(text: string): string[] {
  const found: string[] = []
  eachWord(text, (word) => found.push(word))
  return found
}

/** Calls back for each word in lower case (letters and digits; a Chinese character is a word) and for each block end. */
function eachWord(text: string, found: (word: string, start: number, end: number) => void): void {
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) {
      if (start < 0) start = i
      continue
    }
    if (code === 0x2060) continue
    if (code >= 0xc0 && code !== 0xd7 && (code < 0x2000 || code >= 0xd800) && code < 0xfff0) {
      if (start < 0) start = i
      continue
    }
    if (start >= 0) {
      found(wordAt(text, start, i), start, i)
      start = -1
    }
    if (code === 0x2029) found('\u2029', i, i + 1)
    else if (code >= 0x3400 && code < 0xa000) found(text[i]!, i, i + 1)
  }
}

function wordAt(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase()
  return word.includes('\u2060') ? word.replaceAll('\u2060', '') : word
}
