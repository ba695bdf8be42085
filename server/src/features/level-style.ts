import type { Checked } from '../check/check.js'
import { type Level, parseLevel } from '../domain/spine/level.js'
import type { LevelMention } from '../domain/spine/mention.js'
import { inPreset, LEVEL_PRESETS, type LevelPreset, presetsOf } from '../domain/spine/print.js'
import { type SourceEdit, sourceEdits } from '../markdown/source-edit.js'
import { editableReport } from '../report/editable.js'

const levelsOf = ({ levels }: LevelMention): readonly Level[] => levels.map((name) => parseLevel(name) ?? Number.NaN)

/** Edits that write every segment and range of the report in one form: the preset, or that of most of them. Quotations stay. */
export function normaliseLevels(checked: Checked, preset?: LevelPreset): readonly SourceEdit[] {
  const { source, report } = checked
  const wanted = preset ?? presetOf(checked)
  if (!wanted) return []
  const quotes = report.blocks.filter(({ kind }) => kind === 'quote')
  const edits: SourceEdit[] = []
  const editable = editableReport(report)
  for (const mention of report.levels) {
    const { span, confidence, problems } = mention
    if (confidence === 'low' || problems.some(({ code }) => unclear.has(code))) continue
    if (quotes.some((quote) => quote.span.start <= span.start && span.end <= quote.span.end)) continue
    const written = source.slice(span.start, span.end)
    const text = /[*_\r\n]/.test(written) ? undefined : inPreset(mention, levelsOf(mention), wanted)
    if (text !== undefined && text !== written) edits.push(...(sourceEdits(editable, [{ span, text }]) ?? []))
  }
  return edits
}

/** Notations whose meaning somebody must settle first. */
const unclear: ReadonlySet<string> = new Set([
  'impossible-level',
  'inverted-range',
  'same-endpoints',
  'cross-region-pair',
])

/** The form of most segments of the report; undefined where it has none. */
export function presetOf({ source, report }: Checked): LevelPreset | undefined {
  const counts = new Map<LevelPreset, number>()
  for (const mention of report.levels) {
    if (mention.kind !== 'disc' || mention.confidence === 'low') continue
    const written = source.slice(mention.span.start, mention.span.end)
    for (const preset of presetsOf(mention, written, levelsOf(mention)))
      counts.set(preset, (counts.get(preset) ?? 0) + 1)
  }
  if (counts.size === 0) return undefined
  return LEVEL_PRESETS.reduce((best, preset) => ((counts.get(preset) ?? 0) > (counts.get(best) ?? 0) ? preset : best))
}
