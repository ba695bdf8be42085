import { type Config, noOptions } from '../config/config.js'
import type { OptionValues } from '../config/option.js'
import type { Knowledge } from '../report/facts.js'
import type { Severity } from '../text/severity.js'
import type { Rule } from './rule.js'

/** A rule that is on, with its severity and options. */
export interface Active<R extends Rule = Rule> {
  readonly rule: R
  readonly severity: Severity
  readonly options: OptionValues
}

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
