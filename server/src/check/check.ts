import { lazyCase } from '../case/case-model.js'
import type { CaseModel } from '../case/claim.js'
import { type Config, noOptions } from '../config/config.js'
import type { OptionValues } from '../config/option.js'
import { limits } from '../markdown/bounds.js'
import { readFrontMatter } from '../markdown/front-matter.js'
import type { Editable } from '../markdown/source-edit.js'
import { isClinical } from '../report/clinical.js'
import { editableReport } from '../report/editable.js'
import type { Knowledge } from '../report/facts.js'
import { frontMatterFacts } from '../report/front-matter-facts.js'
import { emptyMemo, type Memo, type Passage, readInSteps } from '../report/passage-memo.js'
import { Report } from '../report/report.js'
import type { Severity } from '../text/severity.js'
import { finish } from '../text/steps.js'
import { type Active, activeRules, extendKnowledge } from './active.js'
import type { PassageContext, ReportContext } from './context.js'
import { documentFindings } from './document-findings.js'
import { byPlace, type Finding, moveFinding } from './finding.js'
import { fittedFixes } from './fitted-fixes.js'
import { ruleNames } from './nearest-rule.js'
import type { PassageRule, Problem, ReportRule, Rule } from './rule.js'
import { suppress } from './suppress.js'

export type { Finding } from './finding.js'

/** What a check gives. All spans are offsets into `source`. */
export interface Checked {
  readonly source: string
  readonly report: Report
  /** The report read as one case. */
  readonly case: CaseModel
  readonly findings: readonly Finding[]
  /** Rules that threw: our bug. Carries no report text. */
  readonly failures: readonly { readonly rule: string; readonly reason: string }[]
}

export interface CheckSettings {
  readonly config: Config
  /** Report type from outside (command line, glob); the document's front matter wins over it. */
  readonly type?: string | undefined
}

/** One document that is checked again and again. Holds the passages of its last text, nothing else. */
export class DocumentCheck {
  private readonly rules: readonly Rule[]
  private readonly names: ReadonlySet<string>
  private readonly knowledge: Knowledge
  private memo: Memo = emptyMemo()
  private readonly remembered: Remembered = new WeakMap()
  private last: { readonly settings: CheckSettings; readonly checked: Checked } | undefined

  private active:
    | { readonly config: Config; readonly type: string | undefined; readonly list: readonly Active[] }
    | undefined

  constructor(rules: readonly Rule[], knowledge: Knowledge) {
    this.rules = rules
    this.names = ruleNames(rules)
    this.knowledge = knowledge
  }

  /** Checks `source` (without BOM). Never throws on any text; equal text and settings give the same object. */
  check(source: string, settings: CheckSettings): Checked {
    return finish(this.steps(source, settings))
  }

  /**
   * The same check with pauses, between which nothing takes long: an editor can answer others or give it up. A check that was
   * given up leaves what it has parsed to the next.
   */
  *steps(source: string, settings: CheckSettings): Generator<void, Checked> {
    const { last } = this
    if (
      last &&
      last.checked.source === source &&
      last.settings.config === settings.config &&
      last.settings.type === settings.type
    ) {
      return last.checked
    }
    const checked = yield* this.run(source, settings)
    this.last = { settings, checked }
    return checked
  }

  /** The rules in force; they stay the same while the settings and the type of the report do. */
  private activeFor(config: Config, knowledge: Knowledge, type: string | undefined): readonly Active[] {
    if (this.active?.config !== config || this.active.type !== type)
      this.active = { config, type, list: activeRules(config, this.rules, knowledge, type) }
    return this.active.list
  }

  private *run(source: string, { config, type }: CheckSettings): Generator<void, Checked> {
    const tooLong = source.length > limits.document
    const text = tooLong ? '' : source
    const knowledge = extendKnowledge(config, this.knowledge)
    const frontMatter = readFrontMatter(text)
    const { placed, memo } = yield* readInSteps(text, frontMatter.span.end, knowledge, this.memo)
    this.memo = memo
    for (const { passage } of placed) {
      if (passage.facts.prepare()) yield
    }
    const report = new Report(text, frontMatter, placed, knowledge, type)
    const failures: { rule: string; reason: string }[] = []
    const active = this.activeFor(config, knowledge, report.reportType)
    const clinical = isClinical(report)
    const key = `${config.key} ${report.reportType} ${clinical}`
    const findings: Finding[] = [...documentFindings(source, tooLong, frontMatter, placed)]
    const shared = { knowledge, reportType: report.reportType, clinical, words: config.known }
    const passageRules = active.filter((a): a is Active<PassageRule> => a.rule.scope === 'passage')
    for (const { passage, start } of placed) {
      const found = yield* passageFindings(passage, this.remembered, key, passageRules, shared, failures)
      for (const finding of found) findings.push(moveFinding(finding, start))
      yield
    }
    const caseOf = lazyCase(report)
    const withCase = Object.create(report, { case: { get: caseOf } }) as object
    const contextFor = contexts(shared)
    const editable = editableReport(report)
    const head = frontMatterFacts(text, frontMatter, knowledge)
    if (head)
      for (const { rule, severity, options } of passageRules)
        if (rule.frontMatter)
          collect<PassageContext>(rule, severity, contexts(shared)(head, options), head, findings, failures)
    for (const { rule, severity, options } of active) {
      if (rule.scope !== 'report') continue
      const context = contextFor<ReportContext>(withCase, options)
      collect<ReportContext>(rule as ReportRule, severity, context, editable, findings, failures)
      yield
    }
    const kept = suppress(editable, report.comments, findings, this.names)
    return {
      source,
      report,
      get case() {
        return caseOf()
      },
      findings: [...kept].sort(byPlace),
      failures,
    }
  }
}

type Shared = Pick<PassageContext, 'knowledge' | 'reportType' | 'clinical' | 'words'>

/** Makes what a rule sees: the facts with settings beside them. Rules without options share one. */
function contexts(shared: Shared): <C>(facts: object, options: OptionValues) => C {
  let plain: unknown
  return <C>(facts: object, options: OptionValues): C => {
    const bare = options === noOptions
    if (bare && plain) return plain as C
    const context = Object.assign(Object.create(facts) as object, { ...shared, options })
    if (bare) plain = context
    return context as C
  }
}

/** Findings of the passage rules, with the settings they were made under; gone with their passage. */
type Remembered = WeakMap<Passage, { readonly key: string; readonly list: readonly Finding[] }>

function* passageFindings(
  passage: Passage,
  remembered: Remembered,
  key: string,
  rules: readonly Active<PassageRule>[],
  shared: Shared,
  failures: { rule: string; reason: string }[],
): Generator<void, readonly Finding[]> {
  const before = remembered.get(passage)
  if (before?.key === key) return before.list
  const list: Finding[] = []
  const contextFor = contexts(shared)
  const editable = { source: passage.text, mask: passage.facts.mask, frontMatterEnd: 0 }
  for (const { rule, severity, options } of rules) {
    const context = contextFor<PassageContext>(passage.facts, options)
    collect<PassageContext>(rule, severity, context, editable, list, failures)
    yield
  }
  remembered.set(passage, { key, list })
  return list
}

/** Runs one rule. One that throws is noted and gives nothing; the others go on. */
function collect<C>(
  rule: Rule & { check(context: C): Iterable<Problem> },
  severity: Severity,
  context: C,
  editable: Editable,
  into: Finding[],
  failures: { rule: string; reason: string }[],
): void {
  const before = into.length
  try {
    for (const p of rule.check(context)) {
      into.push({
        rule: rule.id,
        severity: strongest(p.severity, severity, rule.severity),
        span: p.span,
        message: p.message,
        related: p.related ?? [],
        fixes: p.fixes ? fittedFixes(editable, p.fixes) : [],
      })
    }
  } catch (error) {
    into.length = before
    failures.push({
      rule: rule.id,
      reason:
        error instanceof Error ? `${error.name} at ${(error.stack ?? '').split('\n')[1]?.trim() ?? '?'}` : 'unknown',
    })
  }
}

/** The finding's own severity counts where the user left the rule's as it is. */
const strongest = (own: Severity | undefined, configured: Severity, rule: Severity): Severity =>
  configured === rule ? (own ?? configured) : configured
