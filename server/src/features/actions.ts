import type { Checked } from '../check/check.js'
import type { Finding } from '../check/finding.js'
import { safeEdits } from '../check/fix-all.js'
import { type SourceEdit, structuralEdits } from '../markdown/source-edit.js'
import { editableReport } from '../report/editable.js'
import { compatibleEdits, type Edit } from '../text/edits.js'
import { type Message, say } from '../text/message.js'
import type { Span } from '../text/span.js'
import { disableHere, disableInFile } from './disable.js'

/** A change offered for a finding. */
export interface Action {
  readonly title: Message
  readonly finding: Finding
  /** Certain and safe: what a single key stroke may apply. */
  readonly preferred: boolean
  readonly edits: readonly SourceEdit[]
  /** True where the text of the edits holds snippet places. */
  readonly snippet: boolean
  /** Places that change at once, where it is more than this one. */
  readonly places?: number
}

/** The findings that a selection or cursor touches. */
export const findingsAt = ({ findings }: Checked, span: Span): readonly Finding[] =>
  findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)

/** Everything that can be done about one finding: its fixes, the same for the whole file, and silence. */
export function actionsFor(checked: Checked, finding: Finding): readonly Action[] {
  const actions: Action[] = finding.fixes.map((fix, i) => ({
    title: fix.title,
    finding,
    preferred: i === 0 && fix.safe && !fix.snippet,
    edits: fix.edits,
    snippet: fix.snippet === true,
  }))
  const sameRule = checked.findings.filter(
    ({ rule, fixes }) => rule === finding.rule && fixes[0]?.safe && !fixes[0].snippet,
  )
  const plain = { finding, preferred: false, snippet: false }
  const alike = checked.findings.filter((other) => isAlike(other, finding))
  if (alike.length > 1) {
    const edits = compatibleEdits(alike.map(({ fixes }) => fixes[0]!.edits))
    actions.push({ ...plain, title: finding.fixes[0]!.title, edits, places: alike.length })
  }
  if (sameRule.length > Math.max(1, alike.length)) {
    const title = say('Fix all {count} findings of {rule} in this file', { count: sameRule.length, rule: finding.rule })
    actions.push({ ...plain, title, edits: safeEdits(sameRule) })
  }
  const here = disableHere(checked, finding)
  const silence = (title: Message, edit: Edit | undefined): void => {
    const edits = edit && structuralEdits(editableReport(checked.report), [edit])
    if (edits) actions.push({ ...plain, title, edits })
  }
  silence(say('Ignore {rule} on this line', { rule: finding.rule }), here)
  silence(say('Ignore {rule} in this file', { rule: finding.rule }), disableInFile(checked, finding.rule))
  return actions
}

/** True where the first fixes say the same: one decision settles both (“use the preferred term everywhere”). */
function isAlike(one: Finding, other: Finding): boolean {
  const [a, b] = [one.fixes[0], other.fixes[0]]
  if (!a || !b || one.rule !== other.rule || a.snippet || b.snippet) return false
  return a.title.template === b.title.template && JSON.stringify(a.title.values) === JSON.stringify(b.title.values)
}
