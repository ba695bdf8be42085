import type { ActSet, LevelStatement, Slot, StatedSide, Statement } from '../domain/statements/statement.js'
import type { Span } from '../text/span.js'

/** Parts of a report whose statements must agree. */
export type Part =
  | 'title'
  | 'preoperative-diagnosis'
  | 'postoperative-diagnosis'
  | 'procedure'
  | 'findings'
  | 'indications'
  | 'description'
  | 'implants'
  | 'abstract'
  | 'conclusion'
  | 'background'
  | 'elsewhere'

/** A statement in its place in the report. Spans are offsets into the report. */
export type Claim<S extends Statement = Statement> = S & {
  /** The parts that it stands in: a combined label belongs to two. */
  readonly parts: readonly Part[]
  /** The sentence, item or row that has one vote. */
  readonly place: number
  /** Ids of the sections that it stands in. */
  readonly ids: readonly string[]
  readonly sentence: Span
}

export type LevelClaim = Claim<LevelStatement>

/** What was done at one segment or vertebra. */
export interface Worked {
  readonly acts: ActSet
  readonly left: boolean
  readonly right: boolean
  readonly sources: readonly LevelClaim[]
}

/** What the report says was built and done, for drawing and for registers. Keys are places in the order of the anatomy. */
export interface Construct {
  /** Segments, by their upper vertebra. */
  readonly segments: ReadonlyMap<number, Worked>
  readonly vertebrae: ReadonlyMap<number, Worked>
  readonly screws: ReadonlyMap<number, { readonly left?: LevelClaim; readonly right?: LevelClaim }>
  /** By the upper vertebra of the segment. */
  readonly cages: ReadonlyMap<number, LevelClaim>
  readonly plates: readonly LevelClaim[]
  readonly rods: readonly LevelClaim[]
  readonly cement: ReadonlyMap<number, LevelClaim>
  readonly leads: readonly LevelClaim[]
  readonly diagnosed: readonly LevelClaim[]
  readonly planned: readonly LevelClaim[]
}

export type Reason =
  /** Two items of the same words differ. */
  | 'parallel'
  /** The procedure or title names what nothing else does. */
  | 'name'
  /** The story names what nothing else does. */
  | 'told'
  | 'act'
  | 'root'
  | 'forgotten'
  | 'range-end'
  | 'construct'
  /** Outvoted. */
  | 'votes'
  /** The whole story against the names. */
  | 'throughout'
  | 'symptom'
  | 'two-values'
  | 'denied'
  | 'order'
  | 'arithmetic'
  | 'foreign'
  | 'impossible'

/** Two places of the report that do not fit together. */
export interface Conflict {
  readonly slot: Slot | string
  readonly odd: Claim
  /** The places that speak against it, the nearest kin first. */
  readonly against: readonly Claim[]
  readonly reason: Reason
  /** True where it cannot be true; otherwise it is asked about. */
  readonly certain: boolean
  /** What ought to stand at the odd place where one value has the majority. */
  readonly instead?: string
}

/** One reading of a report, shared by the rules, the drawing and the registers. */
export interface CaseModel {
  readonly told: readonly Claim[]
  /** The level claims that the operation is about. */
  readonly target: readonly LevelClaim[]
  readonly side: StatedSide | undefined
  readonly construct: Construct
  readonly conflicts: readonly Conflict[]
}
