import { acts, type OneSide, type SideStatement, type StatedSide, statuses } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Part } from './claim.js'
import { isIn, notNow } from './level-fold.js'

export type SideClaim = Claim<SideStatement>

export const heads: readonly Part[] = ['title', 'preoperative-diagnosis', 'postoperative-diagnosis', 'procedure']
export const isHead = (claim: Claim): boolean => isIn(claim, ...heads)

const silent = (notNow & ~statuses.planned) | (statuses.negated | statuses.spared)
const opened = acts.decompress | acts.disc | acts.inject | acts.interbody

/** True where the side word speaks of what is operated on, not of an implant, a way in, a symptom or a position. */
export function isWorkSide(claim: SideClaim): boolean {
  if (claim.status & silent || (claim.status & statuses.landmark && !isHead(claim))) return false
  if (claim.of === 'work') return true
  return claim.of === 'unknown' && isHead(claim)
}

export const sidesOf = ({ claims }: Case): readonly SideClaim[] =>
  claims.filter((c): c is SideClaim => c.slot === 'side' && !isIn(c, 'background'))

export const opposite = (side: OneSide): OneSide => (side === 'left' ? 'right' : 'left')

/** True where the work is on both sides: the heads say so, or the story opens both. */
export function isBilateral(found: readonly SideClaim[]): boolean {
  const byPlace = new Map<number, OneSide>()
  for (const claim of found) {
    if (
      !isWorkSide(claim) &&
      !(isHead(claim) && claim.side === 'bilateral' && claim.of !== 'symptom' && claim.of !== 'implant')
    )
      continue
    if (claim.side === 'bilateral') {
      if (isHead(claim) || claim.act & opened) return true
      continue
    }
    const other = byPlace.get(claim.place)
    if (other && other !== claim.side && !isHead(claim)) return true
    byPlace.set(claim.place, claim.side)
  }
  return false
}

/** Work sides by place; the first claim of each place and side stands for it. */
export function votesOf(found: readonly SideClaim[]): {
  readonly left: readonly SideClaim[]
  readonly right: readonly SideClaim[]
} {
  const votes = { left: [] as SideClaim[], right: [] as SideClaim[] }
  const seen = { left: new Set<number>(), right: new Set<number>() }
  for (const claim of found) {
    if (claim.side === 'bilateral' || !isWorkSide(claim)) continue
    if (seen[claim.side].has(claim.place)) continue
    seen[claim.side].add(claim.place)
    votes[claim.side].push(claim)
  }
  return votes
}

/** The one side of the case, as far as it has one. */
export function caseSide(model: Case): StatedSide | undefined {
  const found = sidesOf(model)
  if (isBilateral(found)) return 'bilateral'
  const { left, right } = votesOf(found)
  if (left.length > 0 && right.length < left.length / 2) return 'left'
  if (right.length > 0 && left.length < right.length / 2) return 'right'
  return undefined
}
