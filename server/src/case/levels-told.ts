import { acts, statuses } from '../domain/statements/statement.js'
import type { Conflict, LevelClaim } from './claim.js'
import { isIn, isRange, isSegment, type LevelFold } from './level-fold.js'
import { endOutside, nearest } from './levels-named.js'

/** What may be said of any level: it is shown, spared, counted or planned. */
const excused =
  statuses.negated |
  statuses.spared |
  statuses.planned |
  statuses.imaging |
  statuses.adjacent |
  statuses.risk |
  statuses.checked
const operative = acts.disc | acts.interbody | acts.decompress | acts.osteotomy | acts.augment
const done = operative | acts.fix | acts.fuse | acts.inject

/** Levels of the story that stand nowhere else, by their distance from what the operation is about. */
export function* toldAlone(fold: LevelFold): Iterable<Conflict> {
  if (fold.target.length === 0) return
  for (const claim of fold.levels) {
    if (!isIn(claim, 'description', 'findings', 'implants', 'indications')) continue
    if (claim.status & (statuses.past | statuses.measured | statuses.other | statuses.explained | statuses.adjacent))
      continue
    if (fold.support(claim) > 0) continue
    const judged = isRange(claim)
      ? rangeTold(fold, claim)
      : isSegment(claim)
        ? segmentTold(fold, claim)
        : vertebraTold(fold, claim)
    if (!judged) continue
    const against = nearest(
      fold.target.filter((t) => t.place !== claim.place),
      claim,
    )
    if (against.length > 0) yield { slot: 'level', odd: claim, against, reason: 'told', certain: judged === 'error' }
  }
}

/** Vertebrae off: another region of the spine, which no counting needs. */
const otherRegion = 8

type Judged = 'error' | 'query' | undefined

/** Places that name the target: enough of them make a stray one wrong, not only odd. */
const enough = 3
const isClear = (fold: LevelFold): boolean => new Set(fold.target.map((t) => t.place)).size >= enough

function segmentTold(fold: LevelFold, claim: LevelClaim): Judged {
  const far = fold.distance(claim)
  if (far === 0 || far > 30) return undefined
  const landmark = (claim.status & statuses.landmark) !== 0
  const sure = (claim.status & statuses.localised) !== 0 && !landmark
  // A picture excuses what was seen, not what was done.
  const excuse = claim.act & operative && !(claim.act & acts.lesion) ? excused & ~statuses.imaging : excused
  const weak = (claim.status & excuse) !== 0 && !sure
  if (isIn(claim, 'indications')) return indicated(claim, far)
  if (landmark) {
    if (far > 1) return far >= 4 ? 'query' : undefined
    return claim.status & statuses.localised && isOnlyLocalised(fold, claim) ? 'query' : undefined
  }
  if (far >= 2)
    return weak || !(claim.act || sure) ? 'query' : claim.act & done || sure || isClear(fold) ? 'error' : 'query'
  if (weak) return undefined
  return claim.act & operative || sure || (claim.act & done && isClear(fold)) ? 'error' : 'query'
}

/** What is to be done at a level far off is a slip; what a picture shows there is asked about. */
function indicated({ status, act }: LevelClaim, far: number): Judged {
  if (far < 2 || status & (statuses.past | statuses.other | (statuses.negated | statuses.spared) | statuses.measured))
    return undefined
  return status & statuses.planned && act & done && !(status & statuses.imaging) ? 'error' : 'query'
}

function vertebraTold(fold: LevelFold, claim: LevelClaim): Judged {
  const far = fold.distance(claim)
  if (far < 2 || far > 30 || isIn(claim, 'indications')) return undefined
  if (far >= otherRegion)
    return claim.status & (excused & ~statuses.adjacent) ? undefined : claim.act & done ? 'error' : 'query'
  if (claim.status & (excused | statuses.landmark)) return undefined
  if (claim.act & done) return far >= 3 || isClear(fold) ? 'error' : 'query'
  return far >= 3 ? (claim.act && isClear(fold) ? 'error' : 'query') : undefined
}

function rangeTold(fold: LevelFold, claim: LevelClaim): Judged {
  const outside = endOutside(fold, claim)
  if (outside === 0 || isIn(claim, 'indications') || claim.status & (excused | statuses.landmark)) return undefined
  const same = fold.target.some(
    (t) => isRange(t) && (t.low === claim.low || t.high === claim.high || t.high - t.low === claim.high - claim.low),
  )
  if (claim.act & acts.expose && !(claim.act & done)) return undefined
  return same && outside >= 2 ? 'error' : same || outside >= 2 ? 'query' : undefined
}

/** The one level that the note says was found on the picture, while it says so of no other. */
const isOnlyLocalised = (fold: LevelFold, claim: LevelClaim): boolean =>
  !fold.levels.some(
    (c) => c !== claim && c.status & statuses.localised && (c.low !== claim.low || c.high !== claim.high),
  )
