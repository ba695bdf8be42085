import { acts, statuses } from '../domain/statements/statement.js'
import type { LevelClaim, Part } from './claim.js'

/** Where each level is named, and what the operation is about. Made once; every question is a look-up or one pass. */
export interface LevelFold {
  /** Levels in order of the text, roots left out. */
  readonly levels: readonly LevelClaim[]
  readonly roots: readonly LevelClaim[]
  /** Places other than the claim's own that say the same. */
  support(claim: LevelClaim): number
  /** What has support and is neither past nor planned, in the parts that say what the operation is about. */
  readonly target: readonly LevelClaim[]
  readonly targetSegments: number
  readonly targetVertebrae: number
  /** Levels between the claim and the nearest target: 0 where they share a vertebra. */
  distance(claim: LevelClaim): number
}

/** Bits under which a claim says nothing of this operation. */
export const notNow = statuses.past | statuses.planned | statuses.other | statuses.measured | statuses.risk
const weak = notNow | (statuses.negated | statuses.spared) | statuses.landmark
const discActs = acts.disc | acts.interbody | acts.osteotomy | acts.inject

export const isSegment = ({ low, high }: LevelClaim): boolean => high === low + 1
export const isVertebra = ({ low, high }: LevelClaim): boolean => high === low
export const isRange = ({ low, high }: LevelClaim): boolean => high > low + 1
/** The segments of a claim as bits of their upper vertebrae. */
export const segmentsOf = ({ low, high }: LevelClaim): number => bits(low, high - 1)
export const vertebraeOf = ({ low, high }: LevelClaim): number => bits(low, high)
const bits = (low: number, high: number): number => {
  let mask = 0
  for (let i = low; i <= high; i++) mask |= 1 << i
  return mask
}

export const isDiscAct = (claim: LevelClaim): boolean => (claim.act & discActs) !== 0

const targetParts: ReadonlySet<Part> = new Set([
  'title',
  'preoperative-diagnosis',
  'postoperative-diagnosis',
  'procedure',
  'indications',
  'description',
  'elsewhere',
])
export const isIn = (claim: { readonly parts: readonly Part[] }, ...parts: readonly Part[]): boolean =>
  claim.parts.some((p) => parts.includes(p))

interface Cover {
  /** Segments named, alone or in a range. */
  segments: number
  /** Segments named in a short form: alone, or in a range of two. */
  near: number
  /** Segments that are named by a claim about now. */
  strong: number
  vertebrae: number
  single: number
  readonly ranges: LevelClaim[]
}

export function foldLevels(claims: readonly LevelClaim[]): LevelFold {
  const levels = claims.filter((c) => c.slot === 'level')
  const roots = claims.filter((c) => c.slot === 'root')
  const covers = new Map<number, Cover>()
  for (const claim of levels) {
    let cover = covers.get(claim.place)
    if (!cover)
      covers.set(claim.place, (cover = { segments: 0, near: 0, strong: 0, vertebrae: 0, single: 0, ranges: [] }))
    cover.vertebrae |= vertebraeOf(claim)
    if (isVertebra(claim)) cover.single |= 1 << claim.low
    cover.segments |= segmentsOf(claim)
    if (claim.high - claim.low < 3 || isDiscAct(claim)) {
      cover.near |= segmentsOf(claim)
      if (!(claim.status & weak)) cover.strong |= segmentsOf(claim)
    }
    if (isRange(claim)) cover.ranges.push(claim)
  }
  for (const cover of covers.values()) {
    const pairs = cover.single & (cover.single >> 1)
    cover.segments |= pairs
    cover.near |= pairs
    cover.strong |= pairs
  }
  const count = (kind: 'segments' | 'near' | 'strong' | 'vertebrae'): readonly number[] => {
    const counts = new Array<number>(32).fill(0)
    for (const cover of covers.values()) for (let i = 0; i < 31; i++) if (cover[kind] & (1 << i)) counts[i]!++
    return counts
  }
  const counts = {
    segments: count('segments'),
    near: count('near'),
    strong: count('strong'),
    vertebrae: count('vertebrae'),
  }
  const at = (kind: keyof typeof counts, level: number, place: number): number =>
    counts[kind][level]! - ((covers.get(place)?.[kind] ?? 0) & (1 << level) ? 1 : 0)
  const support = (claim: LevelClaim): number => {
    const { low, high, place } = claim
    if (low === high) return at('vertebrae', low, place)
    if (high === low + 1)
      return (
        at(isDiscAct(claim) || claim.status & statuses.localised ? 'strong' : 'near', low, place) ||
        (isDiscAct(claim) || claim.status & statuses.localised ? 0 : at('segments', low, place))
      )
    return Math.min(at('vertebrae', low, place), at('vertebrae', high, place))
  }
  const target = levels.filter(
    (c) =>
      !(c.status & (notNow | (statuses.negated | statuses.spared) | statuses.adjacent)) &&
      isIn(c, ...targetParts) &&
      support(c) > 0,
  )
  let targetSegments = 0
  let targetVertebrae = 0
  for (const claim of target) {
    targetSegments |= segmentsOf(claim)
    targetVertebrae |= vertebraeOf(claim)
  }
  const distance = (claim: LevelClaim): number => {
    const kind = isSegment(claim) && targetSegments !== 0
    const mask = kind ? targetSegments : targetVertebrae
    const [low, high] = kind ? [claim.low, claim.low] : [claim.low, claim.high]
    let best = 99
    for (let i = 0; i < 31; i++) if (mask & (1 << i)) best = Math.min(best, i < low ? low - i : i > high ? i - high : 0)
    return best
  }
  return { levels, roots, support, target, targetSegments, targetVertebrae, distance }
}

/** A segment of the target that the part does not name when the claim is taken away. */
export function gapOf(fold: LevelFold, claim: LevelClaim, part: Part): number | undefined {
  let named = 0
  for (const other of fold.levels) {
    if (other === claim || !isIn(other, part)) continue
    named |= segmentsOf(other)
    if (isVertebra(other)) named |= (1 << other.low) | (1 << Math.max(0, other.low - 1))
  }
  if (!isVertebra(claim)) {
    const left = fold.targetSegments & ~named
    return left === 0 ? undefined : 31 - Math.clz32(left & -left)
  }
  const left = fold.targetVertebrae & ~named & ~(named << 1)
  return left === 0 ? undefined : 31 - Math.clz32(left & -left)
}
