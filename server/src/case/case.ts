import type { ReportFacts } from '../report/facts.js'
import type { Claim } from './claim.js'
import type { LevelFold } from './level-fold.js'

/** What the constraints read. */
export interface Case {
  readonly report: ReportFacts
  readonly claims: readonly Claim[]
  readonly levels: LevelFold
}
