import { type SourceEdit, shiftEdits } from '../markdown/source-edit.js'
import type { Message } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import { bySpan, type Span, shift } from '../text/span.js'
import type { Fix, Related } from './rule.js'

/** A fix whose edits were made to fit the source. */
export interface FoundFix extends Fix {
  readonly edits: readonly SourceEdit[]
}

/** A problem in its place in the whole text, with the rule that saw it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  readonly message: Message
  readonly related: readonly Related[]
  readonly fixes: readonly FoundFix[]
}

/** A passage's finding in its place in the whole text. */
export function moveFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding
  return {
    ...finding,
    span: shift(finding.span, by),
    related: finding.related.map((r) => ({ ...r, span: shift(r.span, by) })),
    fixes: finding.fixes.map((f) => ({ ...f, edits: shiftEdits(f.edits, by) })),
  }
}

/** Order by place, then by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  bySpan(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
