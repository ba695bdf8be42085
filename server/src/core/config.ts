import type { ReportType } from '../domain/reports/type.js'
import type { Knowledge } from './context.js'
import type { OptionValues } from './option.js'
import type { Rule, Severity } from './rule.js'

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

/** A rule that is on, with its severity and options. */
export interface Active<R extends Rule = Rule> {
  readonly rule: R
  readonly severity: Severity
  readonly options: OptionValues
}

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

/** The rules that are on for a report of that type, in the order of the list. */
export function activeRules(
  config: Config,
  rules: readonly Rule[],
  knowledge: Knowledge,
  type: string | undefined,
): Active[] {
  const ofType = knowledge.reportTypes.find((t) => t.id === type)?.rules ?? {}
  const active: Active[] = []
  for (const rule of rules) {
    if (rule.reports && !applies(rule.reports, type, knowledge)) continue
    const family = rule.id.slice(0, rule.id.indexOf('/'))
    const own = { ...ofType[rule.id], ...config.rules[family], ...config.rules[rule.id] }
    const severity = own.severity ?? (rule.enabled === false ? 'off' : rule.severity)
    if (severity === 'off') continue
    if (!rule.options) {
      active.push({ rule, severity, options: noOptions })
      continue
    }
    const options: Record<string, OptionValues[string]> = {}
    for (const [name, option] of Object.entries(rule.options)) {
      options[name] = own.options?.[name] ?? config.options[`${family}.${name}`] ?? option.default
    }
    active.push({ rule, severity, options })
  }
  return active
}

/** True where a rule is for the type itself or for the one that it extends. */
function applies(reports: readonly string[], type: string | undefined, knowledge: Knowledge): boolean {
  if (type === undefined) return false
  const base = knowledge.reportTypes.find((t) => t.id === type)?.extends
  return reports.includes(type) || (base !== undefined && reports.includes(base))
}

/** The clinical data with the workspace's own report types added; a type with a known id replaces it. */
export function extendKnowledge(config: Config, knowledge: Knowledge): Knowledge {
  if (config.reports.length === 0) return knowledge
  const own = new Set(config.reports.map((r) => r.id))
  const reportTypes = [...knowledge.reportTypes.filter((t) => !own.has(t.id)), ...config.reports]
  // Inherits: a copy would build the parts that are made on demand.
  return Object.create(knowledge, { reportTypes: { value: reportTypes } }) as Knowledge
}
