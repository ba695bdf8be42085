import { acts, statuses } from '../domain/statements/statement.js'
import type { Conflict, LevelClaim, Part } from './claim.js'
import { gapOf, isIn, isRange, isSegment, type LevelFold, notNow } from './level-fold.js'

const heads: readonly Part[] = ['title', 'procedure', 'preoperative-diagnosis', 'postoperative-diagnosis']
/** Places that must agree on something else before a neighbour is doubted. */
const enough = 3

/**
 * Levels of the title, the procedure and the diagnoses that stand nowhere else in the report: an error where they are far
 * from the rest or stand in the place of a level that this part leaves out.
 */
export function* namedAlone(fold: LevelFold): Iterable<Conflict> {
  for (const part of heads) {
    for (const claim of fold.levels) {
      if (
        !isIn(claim, part) ||
        claim.status & (notNow | statuses.explained | (statuses.negated | statuses.spared)) ||
        fold.support(claim) > 0
      )
        continue
      if (part !== 'title' && isIn(claim, 'title')) continue
      const rest = fold.target.filter(
        (t) => t.place !== claim.place && (isRange(claim) || !isIn(t, part === 'title' ? 'title' : part)),
      )
      if (rest.length === 0 || claim.act & acts.stimulate) continue
      const diagnosis = part === 'preoperative-diagnosis' || part === 'postoperative-diagnosis'
      const gap = gapOf(fold, claim, part)
      const far = fold.distance(claim)
      if (isRange(claim) && !rangeApart(fold, claim, rest)) continue
      const certain = isRange(claim)
        ? rangeApart(fold, claim, rest)
        : isSegment(claim)
          ? (far > 1 && !diagnosis) || (gap !== undefined && far < 9)
          : far >= 2 && (gap !== undefined || !diagnosis)
      const against = nearest(rest, claim)
      if (certain) yield { slot: 'level', odd: claim, against, reason: 'name', certain }
      else if (!diagnosis && far > 0 && new Set(rest.map((r) => r.place)).size >= enough)
        yield { slot: 'level', odd: claim, against, reason: 'name', certain: isSegment(claim) }
    }
  }
}

/** A range beside everything else, or one that shares an end or its length with another range and goes further. */
const rangeApart = (fold: LevelFold, claim: LevelClaim, rest: readonly LevelClaim[]): boolean =>
  fold.distance(claim) > 0 ||
  isShifted(fold, claim, rest) ||
  (endOutside(fold, claim) >= 2 &&
    fold.target
      .concat(rest)
      .some(
        (r) =>
          r !== claim &&
          isRange(r) &&
          (r.low === claim.low || r.high === claim.high || r.high - r.low === claim.high - claim.low),
      ))

/** As long as a range that two places name, and one vertebra beside it. */
const isShifted = (fold: LevelFold, claim: LevelClaim, rest: readonly LevelClaim[]): boolean => {
  const twin = rest.find((r) => r.high - r.low === claim.high - claim.low && Math.abs(r.low - claim.low) === 1)
  return twin !== undefined && fold.support(twin) > 1 && endOutside(fold, claim) > 0
}

/** By how many vertebrae an end of the range lies outside the target. */
export function endOutside(fold: LevelFold, { low, high }: LevelClaim): number {
  const { targetVertebrae: mask } = fold
  if (mask === 0) return 0
  const first = 31 - Math.clz32(mask & -mask)
  const last = 31 - Math.clz32(mask)
  return Math.max(first - low, high - last, 0)
}

/** The claims of the same shape first, the closest before the others. */
export function nearest(claims: readonly LevelClaim[], to: LevelClaim): readonly LevelClaim[] {
  const distance = (c: LevelClaim): number => Math.abs(c.low - to.low) + (c.high - c.low === to.high - to.low ? 0 : 40)
  let best = claims[0]
  for (const claim of claims) if (best && distance(claim) < distance(best)) best = claim
  return best ? [best] : []
}

/** Disease at one place, operation at another, and no vertebra in common; of segments, no segment. */
export function* headsApart(fold: LevelFold): Iterable<Conflict> {
  const now = fold.levels.filter(
    (c) =>
      !(c.status & (notNow | (statuses.negated | statuses.spared) | statuses.explained)) &&
      !(c.act & (acts.stimulate | acts.inject)),
  )
  const diseased = now.filter((c) => isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis'))
  const operated = now.filter((c) => isIn(c, 'procedure'))
  const [one, other] = [operated[0], diseased[0]]
  if (!one || !other || operated.some((c) => isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis'))) return
  const onlySegments = [...operated, ...diseased].every((c) => c.high > c.low)
  const meet = operated.some((c) => diseased.some((d) => meets(c, d, onlySegments)))
  if (!meet) yield { slot: 'level', odd: one, against: [other], reason: 'name', certain: true }
}

const meets = (a: LevelClaim, b: LevelClaim, segments: boolean): boolean =>
  segments ? a.low < b.high && b.low < a.high : a.low <= b.high && b.low <= a.high
