import { statuses } from '../domain/statements/statement.js'
import type { Conflict, LevelClaim } from './claim.js'
import { isIn, isSegment, type LevelFold, notNow, segmentsOf, vertebraeOf } from './level-fold.js'
import { nearest } from './levels-named.js'

/** A case report: levels of the title, the abstract and the conclusion that the case itself never speaks of. */
export function* titleAlone(fold: LevelFold): Iterable<Conflict> {
  const body = fold.levels.filter(
    (c) => !isIn(c, 'title', 'abstract', 'conclusion', 'background') && !(c.status & (statuses.past | statuses.other)),
  )
  const rest = body.length > 0 ? body : fold.levels.filter((c) => isIn(c, 'abstract') && !(c.status & notNow))
  if (rest.length === 0) return
  let segments = 0
  let vertebrae = 0
  const singles = rest.filter((c) => c.low === c.high).reduce((bits, c) => bits | vertebraeOf(c), 0)
  for (const claim of rest) {
    segments |= segmentsOf(claim)
    vertebrae |= vertebraeOf(claim)
  }
  segments |= singles & (singles >> 1)
  const places = new Set(rest.map((c) => c.place)).size
  const many = segments === 0
  for (const claim of fold.levels) {
    if (
      !isIn(claim, 'title', ...(places > 1 ? (['abstract', 'conclusion'] as const) : [])) ||
      claim.status & (notNow | (statuses.negated | statuses.spared) | statuses.adjacent)
    )
      continue
    if (body.length === 0 && !isIn(claim, 'title')) continue
    if (isNamed(claim, segments, vertebrae, many)) continue
    const head = isIn(claim, 'title')
    yield {
      slot: 'level',
      odd: claim,
      against: nearest(rest, claim),
      reason: 'name',
      certain: head || isSegment(claim),
    }
  }
}

/** A vertebra in any level of the case; a segment as one, or where the case speaks of vertebrae alone by one of its two. */
function isNamed(claim: LevelClaim, segments: number, vertebrae: number, many: boolean): boolean {
  if (claim.low === claim.high || many) return (vertebraeOf(claim) & vertebrae) !== 0
  return (segmentsOf(claim) & segments) !== 0
}
