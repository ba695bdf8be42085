import type { Checked } from '../check/check.js'
import { safeEdits } from '../check/fix-all.js'
import { differenceOf, type SourceEdit } from '../markdown/source-edit.js'
import { applyEdits } from '../text/edits.js'

/** Rounds before fixing gives up: two rules whose fixes undo each other must not hang the editor. */
const rounds = 8

/**
 * Edits that apply every safe fix. Where fixes stand in each other's way, or one uncovers another, further rounds on the
 * changed text follow (`recheck`), so that doing it again changes nothing. The common case is one round, which needs no
 * new check: its edits stay small, and the cursor stays where it was.
 */
export function fixAll(checked: Checked, recheck: (source: string) => Checked): readonly SourceEdit[] {
  const first = safeEdits(checked.findings)
  if (first.length === 0) return []
  let text = applyEdits(checked.source, first)
  let again = false
  for (let round = 1; round < rounds; round++) {
    const edits = safeEdits(recheck(text).findings)
    const next = edits.length ? applyEdits(text, edits) : text
    if (next === text) break
    text = next
    again = true
  }
  return again ? differenceOf(checked.source, text) : first
}
