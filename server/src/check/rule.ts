import type { RuleOption } from '../config/option.js'
import type { Edit } from '../text/edits.js'
import type { Message } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import type { Span } from '../text/span.js'
import type { PassageContext, ReportContext } from './context.js'

/** A change that the user may choose. `safe` promises: no level, side, number, unit or negation changes (tests hold it to that). */
export interface Fix {
  readonly title: Message
  readonly safe: boolean
  readonly edits: readonly Edit[]
  /** True where `edits[].text` holds snippet places (`${1:…}`): offered in the editor only, never by the command line. */
  readonly snippet?: boolean
  /** True where the edits write marks: a heading, a label, a section. Others are split around the marks in their way. */
  readonly structure?: boolean
}

/** A second place that a finding needs to be understood. */
export interface Related {
  readonly span: Span
  readonly message: Message
}

/** What a rule yields. Spans are relative to what the rule was given: the passage, or the whole report. */
export interface Problem {
  readonly span: Span
  readonly message: Message
  /** Overrides the rule's own severity for this one finding. */
  readonly severity?: Severity
  readonly related?: readonly Related[]
  /** The first is the proposal, the others are choices. */
  readonly fixes?: readonly Fix[]
}

/** Bad: `⟦…⟧` marks the exact spans; `says` is the English message of the first; `fixed` is the text when each first fix is applied. */
export interface BadExample {
  readonly text: string
  readonly says: string
  readonly fixed?: string
}

interface RuleBase {
  /** `family/kebab-name`, stable for ever. */
  readonly id: string
  readonly severity: Severity
  /** False: off unless the configuration turns the rule on. */
  readonly enabled?: boolean
  /** What holds where the rule is content: one sentence. */
  readonly summary: string
  /** Why a surgeon or an editor should care. */
  readonly why: string
  /** The document, standard or study the rule rests on; "house rule" where it is our own. */
  readonly source: string
  /** Report types it applies to; absent: every document, also one that is no report. */
  readonly reports?: readonly string[]
  readonly options?: Readonly<Record<string, RuleOption>>
  readonly examples: { readonly bad: readonly BadExample[]; readonly good: readonly string[] }
}

/** Sees one passage and must not depend on where passages are cut: it looks no further than one block (paragraph, item, cell, heading). */
export interface PassageRule extends RuleBase {
  readonly scope: 'passage'
  /** True: also reads the values of the front matter, each as a line “key: value”. */
  readonly frontMatter?: true
  check(context: PassageContext): Iterable<Problem>
}

/** Sees the whole report; must be linear in its facts. */
export interface ReportRule extends RuleBase {
  readonly scope: 'report'
  check(context: ReportContext): Iterable<Problem>
}

export type Rule = PassageRule | ReportRule

export function defineRule<R extends Rule>(rule: R): R {
  return Object.freeze(rule)
}
