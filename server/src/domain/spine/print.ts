import { adjacent, type Level, levelName, numberOf, regionOf } from './level.js'
import type { LevelMention } from './mention.js'

/** How levels are written: the four fixed presets of the setting `levels.style`. */
export type LevelPreset = 'full-hyphen' | 'short-hyphen' | 'short-endash' | 'slash'

export const LEVEL_PRESETS: readonly LevelPreset[] = ['full-hyphen', 'short-hyphen', 'short-endash', 'slash']

/**
 * Two ends of a segment or range in the preset, head first: `L4-L5`, `L4-5`, `L4–5`, `L4/5`. The letter is repeated where
 * the region changes; a slash never stands for a range.
 */
export function printLevels(one: Level, other: Level, preset: LevelPreset): string {
  const [from, to] = one <= other ? [one, other] : [other, one]
  if (from === to) return levelName(from)
  const segment = adjacent(from, to)
  const sameRegion = regionOf(from) === regionOf(to) && numberOf(from) > 0
  const short = preset === 'short-hyphen' || preset === 'short-endash' || (preset === 'slash' && segment)
  const mark = preset === 'slash' ? (segment ? '/' : '–') : preset === 'short-endash' ? '–' : '-'
  return `${levelName(from)}${mark}${short && sameRegion ? numberOf(to) : levelName(to)}`
}

/**
 * The same expression in the preset; undefined where the text says it in a way that no preset has: in words, as a list, as
 * one level, with `to`, or run together by Markdown marks.
 */
export function inPreset(mention: LevelMention, levels: readonly Level[], preset: LevelPreset): string | undefined {
  if (mention.spelled || mention.joint === 'word' || mention.ends.length !== 2 || levels.length < 2) return undefined
  if (mention.kind !== 'disc' && mention.kind !== 'range' && mention.kind !== 'root') return undefined
  return printLevels(levels[0]!, levels.at(-1)!, preset)
}

/** The preset that the expression is written in as it stands, as far as it tells: `L5-S1` fits two of them. */
export function presetsOf(mention: LevelMention, written: string, levels: readonly Level[]): readonly LevelPreset[] {
  return LEVEL_PRESETS.filter((preset) => inPreset(mention, levels, preset) === written)
}
