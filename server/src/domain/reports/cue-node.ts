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
}
