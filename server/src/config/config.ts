import type { ReportType } from '../domain/reports/type.js'
import type { Severity } from '../text/severity.js'
import type { OptionValues } from './option.js'

/** What a configuration says of one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: OptionValues
}

/** One layer of configuration: built-in, a file, the editor's settings. Later layers win. */
export interface Layer {
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** `family.option` → value, for every rule of the family that has the option (`levels.style`). */
  readonly options: Readonly<Record<string, OptionValues[string]>>
  readonly words: readonly string[]
  readonly reportType?: string | undefined
  readonly reports: readonly ReportType[]
}

/** All layers put together; what a check needs. Made once per file, compared by identity. */
export interface Config extends Layer {
  /** Equal keys, equal findings. */
  readonly key: string
  readonly known: ReadonlySet<string>
}

/** The options of a rule that has none. */
export const noOptions: OptionValues = {}

export const emptyLayer: Layer = { rules: {}, options: {}, words: [], reports: [] }

/** Puts layers together, the later over the earlier; words and report types add up. */
export function joinLayers(layers: readonly Layer[]): Config {
  const rules: Record<string, RuleSetting> = {}
  let options: Layer['options'] = {}
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules)) {
      const before = rules[id]
      rules[id] = { ...before, ...setting, options: { ...before?.options, ...setting.options } }
    }
    options = { ...options, ...layer.options }
  }
  const words = [...new Set(layers.flatMap((l) => l.words))]
  const reports = layers.flatMap((l) => l.reports)
  const reportType = layers.findLast((l) => l.reportType !== undefined)?.reportType
  const key = JSON.stringify([rules, options, words, reports, reportType])
  return { rules, options, words, reports, reportType, key, known: new Set(words.map((w) => w.toLowerCase())) }
}

/** The configuration where nobody configured anything. */
export const defaultConfig: Config = joinLayers([])
