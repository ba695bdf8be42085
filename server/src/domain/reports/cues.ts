import type { Span } from '../../text/span.js'
import { type CueIndex, type CueNode, slot } from './cue-node.js'
import { blockEnd, eachWord } from './words.js'

export { cueIndex, cuesOf } from './cue-index.js'
export type { CueIndex } from './cue-node.js'

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

interface Trail {
  readonly node: CueNode
  readonly start: number
  /** Words that may still be left out. */
  readonly skip: number
}

const gapWidth = 6
/** Trails followed at a time: more come only from texts made for it. */
const mostTrails = 64

/** The cues in a mask, in order of their ends; none goes across the end of a block. */
export function scanCues(mask: string, { root, heads }: CueIndex): CueFacts {
  const seen: Cue[] = []
  let count = 0
  let trails: Trail[] = []
  const pass = (hash: number, first: number): boolean => {
    if (trails.length > 0 || heads[slot(hash)] === 1 || (first < 58 && root.numbers)) return false
    count++
    return true
  }
  eachWord(
    mask,
    (word, start, end) => {
      if (word === blockEnd) {
        trails = []
        return
      }
      count++
      const first = root.next?.get(word)
      const digits = word.charCodeAt(0) < 58
      if (trails.length === 0 && !first && !(digits && root.numbers)) return
      const next: Trail[] = []
      const step = (node: CueNode, from: number): void => {
        for (const cue of node.ends ?? []) {
          const last = seen.at(-1)
          if (last?.cue !== cue || last.span.start !== from || last.span.end !== end)
            seen.push({ cue, span: { start: from, end } })
        }
        if (node.next || node.numbers) next.push({ node, start: from, skip: 0 })
        for (const gap of node.gaps ?? []) next.push({ node: gap, start: from, skip: gapWidth })
      }
      for (const { node, start: from, skip } of trails) {
        for (const hit of node.next?.get(word) ?? []) step(hit, from)
        if (digits) for (const hit of node.numbers ?? []) step(hit, from)
        if (skip > 0) next.push({ node, start: from, skip: skip - 1 })
      }
      for (const node of first ?? []) step(node, start)
      if (digits) for (const node of root.numbers ?? []) step(node, start)
      trails = next.length > mostTrails ? next.slice(-mostTrails) : next
    },
    pass,
  )
  return { seen, words: count }
}
