import type { Checked } from '../../check/check.js'
import { below, levelName, levelOf, numberOf, type Region, regionOf } from '../../domain/spine/level.js'
import { type LevelPreset, printLevels } from '../../domain/spine/print.js'
import { presetOf } from '../level-style.js'
import type { Completion, Completions, Typed } from './item.js'

const token = /(?<![\p{L}\p{N}])([CTLScltls])(\d{0,2})(?:([-–/])([CTLScltls]?)(\d{0,2}))?$/u

/**
 * Levels for a letter or a beginning (`L`, `C5-`): vertebrae, and segments in the style of the document. What the report
 * speaks of already comes first; a lower-case letter needs a number, so that words are left alone.
 */
export function levelCompletions(checked: Checked, typed: Typed, configured?: LevelPreset): Completions {
  const match = token.exec(typed.text)
  if (!match || (/[a-z]/.test(match[1]!) && !match[2])) return { items: [], more: false }
  const written = match[0]
  const span = { start: typed.offset - written.length, end: typed.offset }
  const known = new Set(
    checked.report.levels
      .filter((m) => m.span.end !== typed.offset)
      .map(({ span: s }) => checked.source.slice(s.start, s.end)),
  )
  const region = match[1]!.toUpperCase() as Region
  const wanted = fold(written)
  const items: Completion[] = []
  for (const [i, text] of candidates(region, presetFor(checked, match[3], configured)).entries()) {
    if (!fold(text).startsWith(wanted) || text === written) continue
    const filter = written + text.slice(written.length)
    items.push({ label: text, text, span, filter, kind: 'level', rank: (known.has(text) ? 0 : 100) + i })
  }
  return { items, more: written.length === 1 }
}

const fold = (text: string): string => text.toUpperCase().replace(/[–/]/g, '-')

/** Segments that begin in a region, vertebrae, then longer ranges, head first. */
function candidates(region: Region, preset: LevelPreset): readonly string[] {
  const vertebrae: string[] = []
  const segments: string[] = []
  const ranges: string[] = []
  for (let level = levelOf(region, 1); level !== undefined && regionOf(level) === region; level = below(level)) {
    vertebrae.push(levelName(level))
    let lower = below(level)
    for (let step = 0; lower !== undefined && step < longest; step++, lower = below(lower)) {
      if (regionOf(lower) === 'S' && numberOf(lower) > 1) break
      ;(step === 0 ? segments : ranges).push(printLevels(level, lower, preset))
    }
  }
  return [...segments, ...vertebrae, ...ranges]
}

/** Segments of the longest range that is offered. */
const longest = 5

/** The document's form; a mark that was typed already decides over it. */
function presetFor(checked: Checked, typed: string | undefined, configured: LevelPreset | undefined): LevelPreset {
  const usual = configured ?? presetOf(checked) ?? 'short-hyphen'
  if (typed === '/') return 'slash'
  if (typed === '–') return 'short-endash'
  return typed === '-' && usual !== 'full-hyphen' ? 'short-hyphen' : usual
}
