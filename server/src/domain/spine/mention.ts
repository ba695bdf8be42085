import type { Span } from '../../text/span.js'

export type MentionKind = 'vertebra' | 'disc' | 'range' | 'list' | 'root' | 'none'
export type Side = 'left' | 'right' | 'bilateral'

/** A notation problem that the reading itself found; `code` is a code of the level grammar. */
export interface NotationProblem {
  readonly code: string
  readonly span: Span
}

/** One spinal level expression as written. */
export interface LevelMention {
  readonly span: Span
  /** `none`: shaped like a level, but not one (C9). */
  readonly kind: MentionKind
  /** Every vertebra (or root) touched, head first: `L4`, `L5`, `S1`. */
  readonly levels: readonly string[]
  /** Side attached to it in its sentence. */
  readonly side?: Side
  /** `low`: no cue says that this is a level; rules stay silent on it. */
  readonly confidence: 'high' | 'low'
  readonly problems: readonly NotationProblem[]
}
