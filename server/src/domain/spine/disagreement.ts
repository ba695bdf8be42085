import { isCovered, isTouched } from './coverage.js'
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
 * Levels of the procedure that stand nowhere else in the report. Sure only where they have no vertebra in common with the
 * rest, or where a diseased segment is left out and another one stands in its place (L3-4 for L4-5).
 */
export function operatedAlone(
  operated: readonly LevelMention[],
  diseased: readonly LevelMention[],
  rest: readonly LevelMention[],
): readonly Disagreement[] {
  const others = [...diseased, ...rest]
  if (others.length === 0) return []
  const left = diseased.find((m) => m.kind === 'disc' && !isCovered(m, operated))
  const alone: Disagreement[] = []
  for (const mention of operated) {
    if (isCovered(mention, others) || others.some((o) => isCovered(o, [mention]))) continue
    const against = diseased[0] ?? others[0]!
    if (!isTouched(mention, others)) alone.push({ mention, against })
    else if (mention.kind === 'disc' && left) alone.push({ mention, against: left })
  }
  return alone
}

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
