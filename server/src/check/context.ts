import type { CaseModel } from '../case/claim.js'
import type { OptionValues } from '../config/option.js'
import type { Facts, Knowledge, ReportFacts } from '../report/facts.js'

interface Settings {
  readonly knowledge: Knowledge
  /** Id of the report type, or undefined where the document is no known report. */
  readonly reportType: string | undefined
  /** False for Markdown that speaks of no patient and no treatment. */
  readonly clinical: boolean
  /** Values of the rule's own options, defaults filled in. */
  readonly options: OptionValues
  /** Words of the user and the workspace that are never reported, lower case. */
  readonly words: ReadonlySet<string>
}

/** What a passage rule sees. */
export interface PassageContext extends Facts, Settings {}

/** What a report rule sees. */
export interface ReportContext extends ReportFacts, Settings {
  /** What the report says was done, read once for all rules. */
  readonly case: CaseModel
}
