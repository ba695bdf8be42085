import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { type Message, say } from '../text/message.js'
import type { Span } from '../text/span.js'
import { emptyLayer, type Layer, type RuleSetting } from './config.js'
import { withoutComments } from './jsonc.js'
import type { OptionValues } from './option.js'

/** Something wrong in a configuration file, at its place in that file. */
export interface ConfigProblem {
  readonly span: Span
  readonly message: Message
}

export interface Override extends Layer {
  readonly files: readonly string[]
}

/** A configuration file as read: what was good in it, and what was not. */
export interface ConfigFile extends Layer {
  /** Paths of files that this one builds on, relative to it. */
  readonly extends: readonly string[]
  readonly overrides: readonly Override[]
  readonly problems: readonly ConfigProblem[]
  /** True where nothing of the file could be read. */
  readonly broken?: true
  /** Files that are not checked, as patterns from the file's folder; `!` takes a pattern back. */
  readonly ignores: readonly string[]
}

/** What the reader must know to judge names: the ids of all rules and their families. */
export interface Names {
  readonly rules: ReadonlySet<string>
  readonly reportTypes: ReadonlySet<string>
  /** Reads one entry of `reports`: a report type of the workspace, or what is wrong with it. */
  readonly reportType: (value: unknown) => {
    readonly type?: Layer['reports'][number]
    readonly problems: readonly { readonly path: readonly (string | number)[]; readonly message: Message }[]
  }
}

const severities = ['off', 'info', 'warning', 'error'] as const
const keys = ['$schema', 'extends', 'reportType', 'rules', 'options', 'words', 'reports', 'ignores', 'overrides']

/** Reads a `.spine-report.json`. Never throws: what is wrong becomes a problem at its place, the rest works on. */
export function readConfigFile(text: string, names: Names): ConfigFile {
  const problems: ConfigProblem[] = []
  const document = parseDocument(withoutComments(text.replace(/^\uFEFF/, ' ')), {
    logLevel: 'silent',
    maxAliasCount: 0,
  } as never)
  for (const error of document.errors) {
    problems.push({
      span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) },
      message: say('This is not valid JSON here. Compare brackets, commas and quotation marks.'),
    })
  }
  const none = { ...emptyLayer, extends: [], overrides: [], ignores: [], problems, broken: true as const }
  if (problems.length) return none
  if (document.contents === null) return { ...emptyLayer, extends: [], overrides: [], ignores: [], problems }
  const report = (node: unknown, message: Message): void => {
    problems.push({ span: rangeOf(node, text), message })
  }
  if (!isMap(document.contents)) {
    report(document.contents, say('The settings must stand between { and }.'))
    return none
  }
  const top = document.contents
  unknownKeys(top, keys, report)
  const parents = isScalar(top.get('extends', true)) ? [top.get('extends')] : strings(top.get('extends', true), report)
  return {
    ...layerOf(top, names, report),
    extends: parents.filter((p): p is string => typeof p === 'string'),
    ignores: strings(top.get('ignores', true), report),
    overrides: overridesOf(top.get('overrides', true), names, report),
    problems,
  }
}

type Report = (node: unknown, message: Message) => void

function layerOf(map: YAMLMap, names: Names, report: Report): Layer {
  const type = map.get('reportType', true)
  const reportType = isScalar(type) && typeof type.value === 'string' ? type.value : undefined
  const reports = reportsOf(map.get('reports', true), names, report)
  const known = new Set([...names.reportTypes, ...reports.map((r) => r.id)])
  if (type !== undefined && (reportType === undefined || !known.has(reportType))) {
    report(type, say('No such report type. Known are: {types}.', { types: [...known].join(', ') }))
  }
  return {
    rules: rulesOf(map.get('rules', true), names, report),
    options: optionsOf(map.get('options', true), report),
    words: strings(map.get('words', true), report),
    reports,
    reportType: reportType !== undefined && known.has(reportType) ? reportType : undefined,
  }
}

function rulesOf(node: unknown, names: Names, report: Report): Layer['rules'] {
  const rules: Record<string, RuleSetting> = {}
  const families = new Set([...names.rules].map((id) => id.slice(0, id.indexOf('/'))))
  for (const { key, value } of pairs(node, report)) {
    const id = String((key as { value?: unknown }).value)
    if (!names.rules.has(id) && !families.has(id)) {
      report(key, say('There is no rule “{rule}”. The command “spine-report rules” lists them all.', { rule: id }))
      continue
    }
    const severity = isScalar(value) ? value.value : isMap(value) ? value.get('severity') : undefined
    if (severity !== undefined && !severities.includes(severity as never)) {
      report(value, say('Write "off", "info", "warning" or "error" here.'))
      continue
    }
    const options = isMap(value) ? optionsOf(value.get('options', true), report) : undefined
    if (!isScalar(value) && !isMap(value)) report(value, say('Write "off", "info", "warning" or "error" here.'))
    rules[id] = {
      ...(severity === undefined ? {} : { severity: severity as NonNullable<RuleSetting['severity']> }),
      ...(options ? { options } : {}),
    }
  }
  return rules
}

function optionsOf(node: unknown, report: Report): OptionValues {
  const options: Record<string, OptionValues[string]> = {}
  for (const { key, value } of pairs(node, report)) {
    const plain = isScalar(value) ? value.value : isSeq(value) ? (value.toJSON() as unknown) : undefined
    const good =
      ['boolean', 'number', 'string'].includes(typeof plain) ||
      (Array.isArray(plain) && plain.every((x) => typeof x === 'string'))
    if (good) options[String((key as { value?: unknown }).value)] = plain as OptionValues[string]
    else report(value, say('Write a word, a number, true, false or a list of words here.'))
  }
  return options
}

function overridesOf(node: unknown, names: Names, report: Report): Override[] {
  if (node === undefined) return []
  if (!isSeq(node)) {
    report(node, say('Write a list between [ and ] here.'))
    return []
  }
  const overrides: Override[] = []
  for (const item of node.items) {
    if (!isMap(item)) {
      report(item, say('Each entry must stand between { and }.'))
      continue
    }
    unknownKeys(
      item,
      ['files', ...keys.filter((k) => k !== 'extends' && k !== 'ignores' && k !== 'overrides' && k !== '$schema')],
      report,
    )
    const files = strings(item.get('files', true), report)
    if (files.length === 0) report(item, say('Name the files that this entry is for: "files": ["news/**"].'))
    overrides.push({ ...layerOf(item, names, report), files })
  }
  return overrides
}

function reportsOf(node: unknown, names: Names, report: Report): Layer['reports'] {
  if (node === undefined) return []
  if (!isSeq(node)) {
    report(node, say('Write a list between [ and ] here.'))
    return []
  }
  const types: Layer['reports'][number][] = []
  for (const item of node.items as Node[]) {
    const { type, problems } = names.reportType(item.toJSON())
    for (const problem of problems)
      report(isMap(item) || isSeq(item) ? (item.getIn(problem.path, true) ?? item) : item, problem.message)
    if (type) types.push(type)
  }
  return types
}

function strings(node: unknown, report: Report): string[] {
  if (node === undefined) return []
  const values = isSeq(node) ? (node.toJSON() as unknown[]) : undefined
  if (!values?.every((v) => typeof v === 'string')) {
    report(node, say('Write a list of words in quotation marks here: ["one", "two"].'))
    return []
  }
  return values as string[]
}

function pairs(node: unknown, report: Report): Pair[] {
  if (node === undefined) return []
  if (isMap(node)) return node.items as Pair[]
  report(node, say('The settings must stand between { and }.'))
  return []
}

function unknownKeys(map: YAMLMap, known: readonly string[], report: Report): void {
  for (const { key } of map.items) {
    const name = String((key as { value?: unknown }).value)
    if (!known.includes(name))
      report(key, say('“{key}” is no setting. Known are: {keys}.', { key: name, keys: known.join(', ') }))
  }
}

function rangeOf(node: unknown, text: string): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range
  return range ? { start: range[0], end: Math.max(range[1], range[0]) } : { start: 0, end: Math.min(1, text.length) }
}
