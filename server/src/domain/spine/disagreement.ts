import { distanceTo, isCovered, isTouched } from './coverage.js'
import type { LevelMention } from './mention.js'

/** A level expression that cannot stand beside another one. */
export interface Disagreement {
  readonly mention: LevelMention
  readonly against: LevelMention
}

/**
 * The diagnosis after the operation against the one before it: a level that only the later one has, while a level of the
 * earlier one is gone. One without the other may be meant (something found in addition, something that was not confirmed).
 */
export function exchanged(before: readonly LevelMention[], after: readonly LevelMention[]): Disagreement | undefined {
  const lost = before.find((m) => !isCovered(m, after) && !after.some((a) => isCovered(a, [m])))
  const gained = after.find((m) => !isCovered(m, before) && !before.some((b) => isCovered(b, [m])))
  return lost && gained && sameKind(lost, gained) ? { mention: gained, against: lost } : undefined
}

/** A level of the earlier diagnosis that was operated on and is missing from the later one. */
export function forgotten(
  before: readonly LevelMention[],
  after: readonly LevelMention[],
  operated: readonly LevelMention[],
): Disagreement | undefined {
  const lost = before.find((m) => !isCovered(m, after) && isCovered(m, operated))
  const first = after[0]
  return lost && first ? { mention: first, against: lost } : undefined
}

/**
 * Radiculopathy of several roots beside an operation on one segment that has one of them, while another of them lies
 * outside: "C4, C6" for C5-6.
 */
export function rootOutside(
  operated: readonly LevelMention[],
  diseased: readonly LevelMention[],
): Disagreement | undefined {
  const [segment] = operated
  if (segment?.kind !== 'disc' || operated.some((m) => !isCovered(m, [segment]))) return undefined
  const roots = diseased.filter((m) => m.kind === 'vertebra' && m.cues.some((c) => c.kind === 'root'))
  if (roots.length !== diseased.length) return undefined
  const outside = roots.find((m) => !isTouched(m, [segment]))
  const missing = segment.levels.some((level) => !roots.some((m) => m.levels.includes(level)))
  return outside && missing && roots.some((m) => isTouched(m, [segment]))
    ? { mention: outside, against: segment }
    : undefined
}

/** A disagreement, and whether nothing but a mistake explains it. */
export interface Lone extends Disagreement {
  readonly sure: boolean
}

/**
 * Levels of the procedure that stand nowhere else in the report. Sure where they have no vertebra in common with the
 * rest, or where a diseased segment is left out and another one stands in its place (L3-4 for L4-5).
 */
export function operatedAlone(
  operated: readonly LevelMention[],
  diseased: readonly LevelMention[],
  rest: readonly LevelMention[],
): readonly Lone[] {
  const others = [...diseased, ...rest]
  if (others.length === 0) return []
  const left = diseased.find((m) => m.kind === 'disc' && !isCovered(m, operated))
  const alone: Lone[] = []
  for (const mention of operated) {
    if (isCovered(mention, others) || others.some((o) => isCovered(o, [mention]))) continue
    const against = diseased[0] ?? others[0]!
    if (!isTouched(mention, others)) alone.push({ mention, against, sure: true })
    else if (mention.kind === 'disc' && left) alone.push({ mention, against: left, sure: true })
    else if (
      mention.kind === 'disc' &&
      isOnly(mention, operated) &&
      others.filter((o) => o.kind === 'disc').length > 2
    ) {
      alone.push({ mention, against, sure: false })
    }
  }
  return alone
}

/**
 * Segments that the description works on and that touch no segment named elsewhere, nor a vertebra that was diagnosed or
 * operated on. `sure` where a whole vertebra lies between. Single vertebrae of the description are landmarks and prove nothing.
 */
export function describedAlone(
  described: readonly LevelMention[],
  key: readonly LevelMention[],
  all: readonly LevelMention[],
  order: readonly string[],
): readonly Lone[] {
  const against = key[0]
  if (!against) return []
  const segments = all.filter((m) => m.levels.length > 1)
  return described
    .filter((m) => m.kind === 'disc')
    .map((mention) => ({
      mention,
      far: distanceTo(
        mention,
        [...key, ...segments].filter((o) => o !== mention),
        order,
      ),
    }))
    .filter(({ far }) => far > 0)
    .map(({ mention, far }) => ({ mention, against, sure: far > 1 }))
}

/** One segment is diseased and operated on, and the description names a neighbour of it only, never the segment itself. */
export function describedElsewhere(
  described: readonly LevelMention[],
  operated: readonly LevelMention[],
  diseased: readonly LevelMention[],
): Disagreement | undefined {
  const [against] = operated
  if (against?.kind !== 'disc' || diseased.length === 0) return undefined
  if (![...operated, ...diseased].every((m) => m.kind === 'disc' && isCovered(m, [against]))) return undefined
  if (described.some((m) => isCovered(against, [m]))) return undefined
  const mention = described.find((m) => m.kind === 'disc')
  return mention && { mention, against }
}

/** True where no other expression of the list names the same segment. */
const isOnly = (mention: LevelMention, list: readonly LevelMention[]): boolean =>
  !list.some((other) => other !== mention && isCovered(mention, [other]))

/** Disease at one segment, operation at another, and neither anywhere in common. */
export function elsewhere(
  operated: readonly LevelMention[],
  diseased: readonly LevelMention[],
): Disagreement | undefined {
  const mention = operated[0]
  const against = diseased[0]
  if (!mention || !against) return undefined
  if (operated.every((m) => !isTouched(m, diseased))) return { mention, against }
  const discs = [...operated, ...diseased].every((m) => m.kind === 'disc')
  return discs && operated.every((m) => !isCovered(m, diseased)) ? { mention, against } : undefined
}

/** A vertebra is exchanged for a vertebra, a segment for a segment. */
const sameKind = (a: LevelMention, b: LevelMention): boolean => (a.levels.length === 1) === (b.levels.length === 1)
