import { statuses } from '../domain/statements/statement.js'
import type { Conflict } from './claim.js'
import { isIn, isSegment, type LevelFold, notNow, segmentsOf, vertebraeOf } from './level-fold.js'

/** A segment of the diagnosis before the operation that was operated on and is missing behind it. */
export function* forgotten(fold: LevelFold): Iterable<Conflict> {
  const now = fold.levels.filter((c) => !(c.status & (notNow | statuses.explained)))
  const after = now.filter((c) => isIn(c, 'postoperative-diagnosis'))
  const first = after[0]
  if (!first || after.some((c) => isIn(c, 'preoperative-diagnosis'))) return
  let named = 0
  for (const claim of after)
    named |= claim.low === claim.high ? vertebraeOf(claim) | (vertebraeOf(claim) >> 1) : segmentsOf(claim)
  for (const claim of now) {
    if (!isIn(claim, 'preoperative-diagnosis') || !isSegment(claim) || named & segmentsOf(claim)) continue
    if (!now.some((o) => isIn(o, 'procedure') && segmentsOf(o) & segmentsOf(claim))) continue
    yield { slot: 'level', odd: first, against: [claim], reason: 'forgotten', certain: false }
    return
  }
}
