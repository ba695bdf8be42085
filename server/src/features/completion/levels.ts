import type { Checked } from '../../core/check.js'
import {
  below,
  isTransitional,
  levelName,
  levelOf,
  numberOf,
  OCCIPUT,
  type Region,
  regionOf,
} from '../../domain/spine/level.js'
import type { Completion, Completions, Typed } from './item.js'

/** How the document writes a segment: `L4-5`, `L4-L5`, `L4/5`. */
interface Style {
  readonly joint: string
  readonly elided: boolean
}

const token = /(?<![\p{L}\p{N}])([CTLScltls])(\d{0,2})(?:([-–/])([CTLScltls]?)(\d{0,2}))?$/u

/**
 * Levels for a letter or a beginning (`L`, `C5-`): vertebrae, and segments in the style of the document. What the report
 * speaks of already comes first; a lower-case letter needs a number, so that words are left alone.
 */
export function levelCompletions(checked: Checked, typed: Typed): Completions {
  const match = token.exec(typed.text)
  if (!match || (/[a-z]/.test(match[1]!) && !match[2])) return { items: [], more: false }
  const written = match[0]
  const span = { start: typed.offset - written.length, end: typed.offset }
  const known = new Set(
    checked.report.levels
      .filter((m) => m.span.end !== typed.offset)
      .map(({ span: s }) => checked.source.slice(s.start, s.end)),
  )
  const style = styleOf(checked, match[3])
  const region = match[1]!.toUpperCase() as Region
  const wanted = fold(written)
  const items: Completion[] = []
  for (const [i, text] of candidates(region, style).entries()) {
    if (!fold(text).startsWith(wanted) || text === written) continue
    const filter = written + text.slice(written.length)
    items.push({ label: text, text, span, filter, kind: 'level', rank: (known.has(text) ? 0 : 100) + i })
  }
  return { items, more: written.length === 1 }
}

const fold = (text: string): string => text.toUpperCase().replace(/[–/]/g, '-')

/** Vertebrae and segments that begin in a region, then longer ranges, head first. */
function candidates(region: Region, { joint, elided }: Style): readonly string[] {
  const vertebrae: string[] = []
  const segments: string[] = []
  const ranges: string[] = []
  for (let level = levelOf(region, 1); level !== undefined && regionOf(level) === region; level = below(level)) {
    if (level === OCCIPUT || isTransitional(level)) continue
    const name = levelName(level)
    vertebrae.push(name)
    let lower = below(level)
    for (let step = 0; lower !== undefined && step < 5; step++, lower = below(lower)) {
      if (regionOf(lower) === 'S' && numberOf(lower) > 1) break
      const end = elided && regionOf(lower) === region ? String(numberOf(lower)) : levelName(lower)
      ;(step === 0 ? segments : ranges).push(`${name}${joint}${step === 0 ? end : levelName(lower)}`)
    }
  }
  return [...segments, ...vertebrae, ...ranges]
}

/** What most segments of the report look like; a joint that was typed already is kept. */
function styleOf({ report }: Checked, joint: string | undefined): Style {
  const discs = report.levels.filter((mention) => mention.kind === 'disc' && !mention.spelled)
  const elided = discs.filter((mention) => mention.elided).length * 2 >= discs.length
  if (joint) return { joint, elided }
  const count = (kind: string): number => discs.filter((mention) => mention.joint === kind).length
  const [hyphens, dashes, slashes] = [count('hyphen'), count('en-dash'), count('slash')]
  return { joint: dashes > hyphens && dashes >= slashes ? '–' : slashes > hyphens ? '/' : '-', elided }
}
