import type { LevelMention } from './mention.js'

type Levels = Pick<LevelMention, 'levels' | 'kind'>

/**
 * True where the others speak of all levels of the mention: one of them holds it (L3-S1 holds L4-5), or its vertebrae are
 * named one by one (C5, C6 holds C5-6). Segments beside it do not add up to it: L3-4 and L5-S1 leave L4-5 out.
 */
export function isCovered(mention: Levels, others: readonly Levels[]): boolean {
  const holds = (names: readonly string[]): boolean => mention.levels.every((level) => names.includes(level))
  if (others.some((other) => holds(other.levels))) return true
  if (mention.kind !== 'disc' && holds(others.flatMap((o) => o.levels))) return true
  return holds(others.filter((o) => o.kind === 'vertebra').flatMap((o) => o.levels))
}

/** True where the mention and one of the others have a vertebra in common. */
export const isTouched = (mention: Levels, others: readonly Levels[]): boolean =>
  others.some((other) => other.levels.some((level) => mention.levels.includes(level)))

/** Vertebrae between the mention and the nearest of the others: 0 where they touch, 1 for neighbours; Infinity without others. */
export function distanceTo(mention: Levels, others: readonly Levels[], order: readonly string[]): number {
  const places = (levels: readonly string[]): number[] =>
    levels.map((level) => order.indexOf(level)).filter((i) => i >= 0)
  const own = places(mention.levels)
  const near = others.flatMap((other) => places(other.levels))
  let best = Number.POSITIVE_INFINITY
  for (const a of own) for (const b of near) best = Math.min(best, Math.abs(a - b))
  return best
}

/** Motion segments that the mention names: L4-S1 has two. */
export const segmentCount = (mention: Levels): number => Math.max(mention.levels.length - 1, 0)
