import { type OneSide, statuses } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Conflict } from './claim.js'
import { isIn } from './level-fold.js'
import { isBilateral, isHead, isWorkSide, type SideClaim, sidesOf, votesOf } from './sides.js'

/** Votes of work on the other side that make an odd one certain. */
const sure = 3

/** Sides that do not fit: outvoted in the whole case, or at their level where the levels have different sides. */
export function sideConflicts(model: Case): readonly Conflict[] {
  const { claims, report } = model
  const found = sidesOf(model).filter((c) => !(c.status & statuses.explained))
  const crossing = claims.some((c) => c.slot === 'change' && c.is === 'crossing')
  const front = claims.some(
    (c) => c.slot === 'approach' && c.is === 'from the front' && (isHead(c) || isIn(c, 'description')),
  )
  const inHeads = found.filter(isHead)
  const judged = front ? inHeads : found
  if (report.reportType !== 'operative-note') return [...titleSide(found)]
  const headVotes = votesOf(inHeads)
  if (isBilateral(judged) || (crossing && headVotes.left.length + headVotes.right.length === 0))
    return [...byLevel(judged)]
  if (mixed(inHeads)) return [...byLevel(judged)]
  const conflicts = [...outvoted(judged, crossing)]
  return conflicts.length > 0 ? conflicts : [...symptomSide(inHeads, found)]
}

/** True where the heads give different levels different sides on purpose. */
function mixed(heads: readonly SideClaim[]): boolean {
  const places = new Map<number, Set<string>>()
  for (const claim of heads) {
    if (!isWorkSide(claim) || claim.side === 'bilateral') continue
    places.set(claim.place, (places.get(claim.place) ?? new Set()).add(claim.side))
  }
  return [...places.values()].some((sides) => sides.size > 1) || differsByLevel(heads)
}

function differsByLevel(heads: readonly SideClaim[]): boolean {
  const ofLevel = new Map<string, Set<string>>()
  for (const claim of heads) {
    if (!isWorkSide(claim) || claim.low === undefined || claim.side === 'bilateral') continue
    const key = `${claim.low} ${claim.high}`
    ofLevel.set(key, (ofLevel.get(key) ?? new Set()).add(claim.side))
  }
  const single = [...ofLevel.values()].filter((s) => s.size === 1).map((s) => [...s][0]!)
  return ofLevel.size > 1 && single.length === ofLevel.size && new Set(single).size > 1
}

function* outvoted(found: readonly SideClaim[], crossing: boolean): Iterable<Conflict> {
  const votes = votesOf(found)
  if (votes.left.length === 0 && votes.right.length === 0) return
  const left = withWitnesses(votes.left, votes.right, found, 'left')
  const right = withWitnesses(votes.right, votes.left, found, 'right')
  if (left.length === 0 || right.length === 0) return
  const heads = (list: readonly SideClaim[]): number => list.filter(isHead).length
  const weight = (list: readonly SideClaim[]): number => list.length * 4 + heads(list)
  const [odd, most] = weight(left) < weight(right) ? [left, right] : [right, left]
  const headOdd = odd.filter(isHead)
  const headMost = most.filter(isHead)
  if (odd.length === 1 && most.length === 1) {
    const [one, other] = [odd[0]!, most[0]!]
    const tie = symptomsOf(found, 1)
    if (tie && tie.side !== 'bilateral' && isHead(one) !== isHead(other)) {
      const [wrong, right] = one.side === tie.side ? [other, one] : [one, other]
      yield { slot: 'side', odd: wrong, against: [right], reason: 'votes', certain: false, instead: tie.side }
      return
    }
    if (!isHead(one) || !isHead(other)) return
    const [own, against] = isIn(one, 'procedure') || isIn(other, 'preoperative-diagnosis') ? [one, other] : [other, one]
    yield { slot: 'side', odd: own, against: [against], reason: 'votes', certain: true, instead: against.side }
    return
  }
  if (
    odd.length * 2 > most.length + (headOdd.length === 0 && headMost.length > 1 ? 1 : 0) &&
    !(headOdd.length > 0 && odd.length < most.length)
  ) {
    // As many here as there: only heads against heads, or the whole story against the names, are told.
    if (headOdd.length > 0 && headMost.length > 0)
      yield { slot: 'side', odd: headOdd[0]!, against: headMost.slice(0, 1), reason: 'votes', certain: true }
    else if (headOdd.length === 0 && headMost.length > 1 && most.length === headMost.length)
      yield {
        slot: 'side',
        odd: odd[0]!,
        against: headMost
          .filter((c) => isIn(c, 'procedure'))
          .concat(headMost)
          .slice(0, 1),
        reason: 'throughout',
        certain: false,
      }
    return
  }
  for (const claim of odd) {
    if (crossing && !isHead(claim)) continue
    const certain = isHead(claim) || (odd.length === 1 && (most.length >= sure || headMost.length > 1))
    yield {
      slot: 'side',
      odd: claim,
      against: witnesses(most, claim),
      reason: 'votes',
      certain,
      instead: most[0]!.side,
    }
  }
}

/** Sides of what is no known object strengthen what the votes say, and stand against one odd vote; alone they are nothing. */
function withWitnesses(
  own: readonly SideClaim[],
  other: readonly SideClaim[],
  found: readonly SideClaim[],
  side: OneSide,
): readonly SideClaim[] {
  if (other.length !== 1 || own.length > 2 || found.some((c) => isVague(c) && c.side !== side)) return own
  const vague = found.filter((c) => isVague(c) && !own.some((o) => o.place === c.place))
  return own.length + vague.length > 1 ? [...own, ...vague] : own
}

const isVague = (c: SideClaim): boolean =>
  c.side !== 'bilateral' && !isWorkSide(c) && (c.of === 'unknown' || (c.of === 'other' && isHead(c))) && c.status === 0

/** The one side of all symptoms, told in so many places at least. */
function symptomsOf(found: readonly SideClaim[], least = 2): SideClaim | undefined {
  const symptoms = found.filter((c) => c.of === 'symptom' && !(c.status & (statuses.negated | statuses.past)))
  const [first] = symptoms
  return first && new Set(symptoms.map((c) => c.place)).size >= least && symptoms.every((c) => c.side === first.side)
    ? first
    : undefined
}

/** Those of the heads first; the procedure before the diagnosis. */
const witnesses = (list: readonly SideClaim[], claim: SideClaim): readonly SideClaim[] => {
  const best = list.find((c) => isHead(c) && c.place !== claim.place) ?? list[0]
  return best ? [best] : []
}

/** Levels of different sides: the story at a level against the heads at the same one. */
function* byLevel(found: readonly SideClaim[]): Iterable<Conflict> {
  const named = found.filter((c) => isHead(c) && isWorkSide(c) && c.low !== undefined).slice(0, mostNamed)
  for (const claim of found) {
    if (!isWorkSide(claim) || claim.low === undefined || claim.side === 'bilateral') continue
    const others = named.filter(
      (n) => n !== claim && n.place !== claim.place && n.low === claim.low && n.high === claim.high,
    )
    if (others.length < 2 || others.some((o) => o.side === claim.side || o.side === 'bilateral')) continue
    yield {
      slot: 'side',
      odd: claim,
      against: others.slice(0, 1),
      reason: 'votes',
      certain: isHead(claim),
      instead: others[0]!.side,
    }
  }
}

/** Heads that name more sides of levels than any operation has are lists of something else. */
const mostNamed = 100

/** Symptoms of the diagnosis on one side, the operation on the other. */
function* symptomSide(heads: readonly SideClaim[], found: readonly SideClaim[]): Iterable<Conflict> {
  const { left, right } = votesOf(heads.filter((c) => isIn(c, 'procedure', 'title')))
  const diagnosed = heads.filter(
    (c) => c.of === 'symptom' && isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis'),
  )
  const told = symptomsOf(found)
  const symptoms = diagnosed.length > 0 ? diagnosed : told ? [told] : []
  const sides = new Set(symptoms.map((c) => c.side))
  const [side] = sides
  if (sides.size !== 1 || side === undefined || side === 'bilateral') return
  const [same, odd] = side === 'left' ? [left, right] : [right, left]
  if (same.length === 0 && odd.length > 0)
    yield { slot: 'side', odd: odd[0]!, against: symptoms.slice(0, 1), reason: 'symptom', certain: false }
}

/** A case report: the side of the title against the case. */
function* titleSide(found: readonly SideClaim[]): Iterable<Conflict> {
  const { left, right } = votesOf(found.filter((c) => !isIn(c, 'title', 'abstract', 'conclusion')))
  for (const claim of found) {
    if (!isIn(claim, 'title') || claim.side === 'bilateral' || !isWorkSide(claim)) continue
    const [own, other] = claim.side === 'left' ? [left, right] : [right, left]
    if (own.length === 0 && other.length > 1)
      yield {
        slot: 'side',
        odd: claim,
        against: other.slice(0, 1),
        reason: 'votes',
        certain: true,
        instead: other[0]!.side,
      }
  }
}
