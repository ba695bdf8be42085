import { type Editable, sourceEdits, structuralEdits } from '../markdown/source-edit.js'
import type { FoundFix } from './finding.js'
import type { Fix } from './rule.js'

/** The fixes that the source can take, with their edits split around its marks; one that cannot be made is left out. */
export function fittedFixes(editable: Editable, fixes: readonly Fix[]): readonly FoundFix[] {
  return fixes.flatMap((fix) => {
    const writes = fix.structure === true || fix.snippet === true
    const edits = writes ? structuralEdits(editable, fix.edits) : sourceEdits(editable, fix.edits)
    return edits && (edits.length > 0 || fix.edits.length === 0) ? [{ ...fix, edits }] : []
  })
}
