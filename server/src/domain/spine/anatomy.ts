import { above, adjacent, below, type Level, levelName, parseLevel } from './level.js'

/** What a root supplies, for the reader of a report. */
export interface Root {
  /** The two vertebrae between which it leaves the canal. */
  readonly exits: readonly string[]
  readonly dermatome?: string
  readonly myotome?: string
  readonly reflex?: string
}

/** Shape of `server/data/spine/anatomy.json`; its sources stand in the file. */
export interface AnatomyFile {
  readonly sources: Readonly<Record<string, string>>
  readonly order: readonly string[]
  readonly names: Readonly<Record<string, string>>
  readonly segmentsWithoutDisc: readonly (readonly string[])[]
  readonly transitionalSegments: readonly (readonly string[])[]
  readonly conus: { readonly usual: string; readonly lowest: string }
  readonly roots: Readonly<Record<string, Root>>
}

export interface Anatomy {
  readonly file: AnatomyFile
  /** Every vertebra, head first. */
  readonly order: readonly string[]
  /** Lowest vertebra at whose height a cord may still end. */
  readonly conus: Level
  readonly root: (name: string) => Root | undefined
  /** True where the two vertebrae have a disc between them: C2-C3 to L5-S1, transitional segments too. */
  hasDisc(one: Level, other: Level): boolean
  /** True for a segment that has a disc only in transitional anatomy: S1-S2. */
  isTransitionalSegment(one: Level, other: Level): boolean
  /** Roots that leave the canal between the two vertebrae (foraminal, far lateral). */
  exiting(one: Level, other: Level): readonly string[]
  /**
   * Root that a paracentral herniation of the segment compresses: in the neck the exiting one, which leaves at the height of
   * the disc; in the back the next one down.
   */
  traversing(one: Level, other: Level): string | undefined
}

/** The anatomy in the form that rules and features ask; made once. */
export function makeAnatomy(file: AnatomyFile): Anatomy {
  const key = (one: Level, other: Level) =>
    one < other ? `${levelName(one)}-${levelName(other)}` : `${levelName(other)}-${levelName(one)}`
  const without = new Set(file.segmentsWithoutDisc.map((pair) => pair.join('-')))
  const transitional = new Set(file.transitionalSegments.map((pair) => pair.join('-')))
  const exits = new Map<string, string[]>()
  for (const [name, root] of Object.entries(file.roots)) {
    const segment = root.exits.join('-')
    exits.set(segment, [...(exits.get(segment) ?? []), name])
  }
  const exiting = (one: Level, other: Level) => exits.get(key(one, other)) ?? []
  return {
    file,
    order: file.order,
    conus: parseLevel(file.conus.lowest)!,
    root: (name) => (Object.hasOwn(file.roots, name) ? file.roots[name] : undefined),
    hasDisc: (one, other) => adjacent(one, other) && !without.has(key(one, other)),
    isTransitionalSegment: (one, other) => transitional.has(key(one, other)),
    exiting,
    traversing: (one, other) => {
      const lower = Math.max(one, other)
      const name = levelName(lower)
      if (lower <= parseLevel('T1')!) return exiting(one, other)[0]
      return Object.hasOwn(file.roots, name) ? name : undefined
    },
  }
}

/** The segments that touch the vertebra: above and below it, as far as they exist. */
export function segmentsAt(level: Level): readonly (readonly [Level, Level])[] {
  const up = above(level)
  const down = below(level)
  return [...(up === undefined ? [] : [[up, level] as const]), ...(down === undefined ? [] : [[level, down] as const])]
}
