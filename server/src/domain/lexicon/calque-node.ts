import type { Concept } from './concept.js'

/** A Chinese name with what English says for it. */
export interface Named {
  readonly zh: string
  readonly use: string
  readonly concept: Concept | undefined
}

/**
 * Where one is in the literal renderings that begin alike. What comes next is worked out when a text gets there: all
 * renderings together are some hundred thousand, those that a text begins are few.
 */
export interface CalqueNode {
  readonly states: readonly CalqueState[]
  /** Words that were asked for: what they lead to. */
  readonly next: Map<string, CalqueNode | undefined>
}

/** The Chinese that is rendered so far is the beginning, `at` long, of these names. */
export interface CalqueState {
  readonly names: readonly Named[]
  readonly at: number
  /** Words of the last rendering that still have to come. */
  readonly rest: readonly string[]
  /** True once a part was rendered word for word. */
  readonly literal: boolean
  readonly plural: boolean
}
