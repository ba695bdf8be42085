import { acts, statuses } from '../domain/statements/statement.js'
import type { Conflict, LevelClaim } from './claim.js'
import { isIn, isSegment, type LevelFold } from './level-fold.js'
import { nearest } from './levels-named.js'

const seen =
  statuses.past |
  (statuses.negated | statuses.spared) |
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

/** The diagnosis names roots alone, one of the operated segment and one beside it: “C4, C6” for C5-6. */
export function* diagnosedRoots(fold: LevelFold): Iterable<Conflict> {
  const operated = fold.levels.filter((c) => isIn(c, 'procedure') && !(c.status & seen))
  const [segment] = operated
  if (!segment || !isSegment(segment) || operated.some((c) => c.low < segment.low || c.high > segment.high)) return
  const isDiagnosis = (c: LevelClaim): boolean => isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis')
  if (fold.levels.some((c) => isDiagnosis(c) && !isIn(c, 'procedure') && c.low !== c.high)) return
  const roots = [...fold.roots, ...fold.levels.filter((c) => c.low === c.high && c.act & acts.lesion)].filter(
    isDiagnosis,
  )
  const inside = (c: LevelClaim): boolean => segment.low <= c.low && c.high <= segment.high
  const odd = roots.find((c) => !inside(c))
  const missing = [segment.low, segment.high].some((level) => !roots.some((c) => c.low === level))
  if (odd && missing && roots.some(inside))
    yield { slot: 'root', odd, against: [segment], reason: 'root', certain: false }
}

/** A neck root that is named with a segment and is the upper vertebra's: C6 at C6-7, where C7 leaves. */
const fits = (root: LevelClaim, segment: LevelClaim): boolean =>
  isIn(root, 'description') && segment.low >= 2 && root.low === segment.low && root.low === root.high
