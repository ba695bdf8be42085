import type { Level, Region } from '../level.js'
import type { NotationProblem } from '../mention.js'

/** A level as written: `L4`, `C-6`, `Th8`, or only the number of one that borrows its letter. */
export interface Element {
  readonly start: number
  readonly end: number
  /** First offset behind what belongs to the word: behind `AI` in `S2AI`. */
  readonly next: number
  readonly region: Region
  readonly level: Level
  /** Written with its letter. */
  readonly lettered: boolean
  /** Levels run together behind the first one: `L45` reads L4, then L5. */
  readonly more: readonly Element[]
  readonly problems: readonly NotationProblem[]
  /** Needs a word beside it that says it is a level: inner space, letters for digits, a name in small letters. */
  readonly weak: boolean
  readonly roman: boolean
}
