import type { SourceEdit } from '../markdown/source-edit.js'
import { compatibleEdits } from '../text/edits.js'
import type { Finding } from './finding.js'

/** Edits of the safe proposals that fit together, earlier findings first; snippets are left out. */
export function safeEdits(findings: readonly Finding[], only?: (finding: Finding) => boolean): readonly SourceEdit[] {
  const groups: (readonly SourceEdit[])[] = []
  for (const finding of findings) {
    const fix = finding.fixes[0]
    if (fix?.safe && !fix.snippet && (!only || only(finding))) groups.push(fix.edits)
  }
  return compatibleEdits(groups)
}
