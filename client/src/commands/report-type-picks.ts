import type * as vscode from 'vscode'
import type { ReportTypeItem } from '../../../server/src/protocol.js'

/** What is written most stands first; types of the workspace's own stand above all. */
const order = [
  'operative-note',
  'surgical-case-report',
  'case-report',
  'conference-abstract',
  'conference-report',
  'news-article',
  'procedure-explainer',
  'speaker-biography',
]

interface ReportTypePick extends ReportTypeItem, vscode.QuickPickItem {
  readonly description: string
}

/** The report types as a list to pick from, each with what it is for; `mark` gives a word to stand beside its name. */
export function reportTypePicks(
  types: readonly ReportTypeItem[],
  mark: (id: string) => string = () => '',
): ReportTypePick[] {
  const sorted = [...types].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return sorted.map((type) => ({ ...type, label: type.title, description: mark(type.id), detail: type.description }))
}
