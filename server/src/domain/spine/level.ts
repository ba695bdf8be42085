/** The letters that levels are normalised to; `Co` is the coccyx. */
export type Region = 'C' | 'T' | 'L' | 'S' | 'Co'

/**
 * A level as one number, so that order is `<`: region × 16 + number. Holds also what no spine has (C9) and the
 * transitional T13 and L6; `isVertebra` tells.
 */
export type Level = number

const REGIONS: readonly Region[] = ['C', 'T', 'L', 'S', 'Co']
/** Last vertebra of each region; the cervical region begins with C0, the occiput. */
const LAST: Readonly<Record<Region, number>> = { C: 7, T: 12, L: 5, S: 5, Co: 4 }
const LAST_BY_INDEX: readonly number[] = REGIONS.map((region) => LAST[region])
/** Common variants with one vertebra more: T13 and L6. */
const TRANSITIONAL: readonly Level[] = [1 * 16 + 13, 2 * 16 + 6]
/** Eight cervical roots leave seven vertebrae: C8 is a root and no vertebra. */
export const C8: Level = 8

export const OCCIPUT: Level = 0
export const C1: Level = 1
export const S1: Level = 3 * 16 + 1
export const COCCYX: Level = 4 * 16

/** The level of that region and number; a number above 15 is no level at all. */
export function levelOf(region: Region, number: number): Level | undefined {
  return number > 15 ? undefined : REGIONS.indexOf(region) * 16 + number
}

/** The canonical name: `C0`, `T12`, `Co`. */
export function levelName(level: Level): string {
  const number = level & 15
  return level === COCCYX ? 'Co' : `${regionOf(level)}${number}`
}

export const regionOf = (level: Level): Region => REGIONS[level >> 4] ?? 'Co'

export const numberOf = (level: Level): number => level & 15

/** The level with that canonical name. */
export function parseLevel(name: string): Level | undefined {
  if (name === 'Co') return COCCYX
  const letters = name.startsWith('Co') ? 'Co' : name.slice(0, 1)
  const region = REGIONS.find((each) => each === letters)
  const digits = name.slice(letters.length)
  return region && /^\d{1,2}$/.test(digits) ? levelOf(region, Number(digits)) : undefined
}

/** How many vertebrae the region has as a rule. */
export const lastOf = (region: Region): number => LAST[region]

/** True for C0–C7, T1–T12, L1–L5, S1–S5, Co, Co1–Co4 and the transitional T13 and L6. */
export function isVertebra(level: Level): boolean {
  const number = level & 15
  if (number === 0) return level === OCCIPUT || level === COCCYX
  return number <= (LAST_BY_INDEX[level >> 4] ?? 0) || isTransitional(level)
}

/** True for T13 and L6. */
export const isTransitional = (level: Level): boolean => TRANSITIONAL.includes(level)

/** True where a root has this name: the vertebrae below the occiput, and C8. */
export const isRoot = (level: Level): boolean => level === C8 || (level !== OCCIPUT && isVertebra(level))

/** The next vertebra towards the feet, without transitional ones; undefined below the coccyx. */
export function below(level: Level): Level | undefined {
  const region = level >> 4
  if (level >= COCCYX) return undefined
  if ((level & 15) < LAST_BY_INDEX[region]!) return level + 1
  return region === 3 ? COCCYX : (region + 1) * 16 + 1
}

/** The next vertebra towards the head, without transitional ones; undefined above the occiput. */
export function above(level: Level): Level | undefined {
  if (level <= OCCIPUT) return undefined
  if (level >= COCCYX) return 3 * 16 + LAST.S
  const number = level & 15
  if (level >> 4 === 0 || number > 1) return level - 1
  return ((level >> 4) - 1) * 16 + LAST_BY_INDEX[(level >> 4) - 1]!
}

/** Every vertebra from one end to the other, head first, whichever end is given first; transitional ones only as ends. */
export function between(one: Level, other: Level): readonly Level[] {
  const [from, to] = one <= other ? [one, other] : [other, one]
  const levels = [from]
  for (let at = below(from); at !== undefined && at < to; at = below(at)) if (at > from) levels.push(at)
  if (to !== from) levels.push(to)
  return levels
}

/** True where the two vertebrae form one motion segment; L5-L6, L6-S1 and L5-S1 all do. */
export const adjacent = (one: Level, other: Level): boolean => one !== other && between(one, other).length === 2
