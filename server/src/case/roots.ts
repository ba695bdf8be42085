import { acts, statuses } from '../domain/statements/statement.js'
import type { Conflict, LevelClaim } from './claim.js'
import { isIn, isSegment, type LevelFold } from './level-fold.js'
import { nearest } from './levels-named.js'

const seen =
  statuses.past |
  statuses.negated |
  statuses.planned |
  statuses.imaging |
  statuses.measured |
  statuses.other |
  statuses.risk

/** Roots that are worked on far from the operated segments, and cervical roots that do not leave at the segment of their sentence. */
export function* rootsOutside(fold: LevelFold, lastCervical: number): Iterable<Conflict> {
  if (fold.target.length === 0) return
  for (const root of fold.roots) {
    if (!isIn(root, 'description', 'findings', 'procedure') || root.status & seen) continue
    if (fold.roots.some((other) => other !== root && other.low === root.low && other.place !== root.place)) continue
    const distance = fold.distance(root)
    const against = nearest(fold.target, root)
    if (distance >= 2 && distance < 31) {
      yield {
        slot: 'root',
        odd: root,
        against,
        reason: 'root',
        certain: isIn(root, 'description') && distance >= 2 && (root.act & acts.decompress) !== 0,
      }
      continue
    }
    const beside = fold.levels.filter((l) => isSegment(l) && l.place === root.place && !(l.status & seen))
    if (root.low > lastCervical || beside.length !== 1 || !fits(root, beside[0]!)) continue
    yield { slot: 'root', odd: root, against: beside, reason: 'root', certain: false }
  }
}

/** A neck root that is named with a segment and is the upper vertebra's: C6 at C6-7, where C7 leaves. */
const fits = (root: LevelClaim, segment: LevelClaim): boolean =>
  isIn(root, 'description') && segment.low >= 2 && root.low === segment.low && root.low === root.high
