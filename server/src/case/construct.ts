import { statuses } from '../domain/statements/statement.js'
import type { Claim, Construct, LevelClaim, Worked } from './claim.js'
import { isIn, type LevelFold, notNow } from './level-fold.js'

/** What was done and built at each level, from the procedure, the story and the list of implants. */
export function constructOf(fold: LevelFold, _claims: readonly Claim[]): Construct {
  const segments = new Map<number, Growing>()
  const vertebrae = new Map<number, Growing>()
  const screws = new Map<number, { left?: LevelClaim; right?: LevelClaim }>()
  const cages = new Map<number, LevelClaim>()
  const cement = new Map<number, LevelClaim>()
  const plates: LevelClaim[] = []
  const rods: LevelClaim[] = []
  const leads: LevelClaim[] = []
  for (const claim of fold.levels) {
    if (!isIn(claim, 'procedure', 'description', 'implants') || claim.status & (notNow | quiet)) continue
    const { low, high, device } = claim
    if (low === high) work(vertebrae, low, claim)
    else for (let i = low; i < high; i++) work(segments, i, claim)
    if (device === 'screw') {
      for (let i = low; i <= high; i++) screws.set(i, { ...screws.get(i), ...sided(claim) })
    } else if (device === 'cage') {
      for (let i = low; i < high; i++) if (!cages.has(i)) cages.set(i, claim)
    } else if (device === 'cement') {
      for (let i = low; i <= high; i++) if (!cement.has(i)) cement.set(i, claim)
    } else if (device === 'plate') plates.push(claim)
    else if (device === 'rod') rods.push(claim)
    else if (device === 'lead') leads.push(claim)
  }
  return {
    segments,
    vertebrae,
    screws,
    cages,
    cement,
    plates,
    rods,
    leads,
    diagnosed: fold.levels.filter(
      (c) => isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis') && !(c.status & notNow),
    ),
    planned: fold.levels.filter((c) => (c.status & statuses.planned) !== 0),
  }
}

const quiet = statuses.negated | statuses.spared | statuses.imaging | statuses.landmark | statuses.adjacent

type Growing = { -readonly [K in keyof Worked]: Worked[K] } & { readonly sources: LevelClaim[] }

/** Adds a claim to what was done at a place. */
function work(places: Map<number, Growing>, at: number, claim: LevelClaim): void {
  const { side, act } = claim
  const place = places.get(at) ?? { acts: 0, left: false, right: false, sources: [] }
  place.acts |= act
  place.left ||= side === 'left' || side === 'bilateral'
  place.right ||= side === 'right' || side === 'bilateral'
  place.sources.push(claim)
  places.set(at, place)
}

/** On which side a screw stands: both where no one side is said. */
function sided(claim: LevelClaim): { left?: LevelClaim; right?: LevelClaim } {
  if (claim.side === 'left') return { left: claim }
  return claim.side === 'right' ? { right: claim } : { left: claim, right: claim }
}
