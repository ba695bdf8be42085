/** A state of the automaton: what may come next, and the cues that are complete here. */
export interface CueNode {
  next: Map<string, CueNode[]> | undefined
  numbers: CueNode[] | undefined
  /** Up to six words may stand before what these nodes wait for. */
  gaps: CueNode[] | undefined
  ends: string[] | undefined
}

/** All cues of all report types in one automaton of words. */
export interface CueIndex {
  readonly root: CueNode
  /** 1 at the `slot` of every word that a cue begins with: most words of a text are turned away by it. */
  readonly heads: Uint8Array
}

/** Place in `heads` for the hash of a word. */
export const slot = (hash: number): number => (hash ^ (hash >>> 14)) & 0x3fff
export const slots = 0x4000
