import type { Checked } from '../check/check.js'
import { safeEdits } from '../check/fix-all.js'
import { applyEdits, type Edit } from '../text/edits.js'

/** Rounds before fixing gives up: two rules whose fixes undo each other must not hang the editor. */
const rounds = 8

/**
 * Edits that apply every safe fix. Where fixes stand in each other's way, or one uncovers another, further rounds on the
 * changed text follow (`recheck`), so that doing it again changes nothing. The common case is one round, which needs no
 * new check: its edits stay small, and the cursor stays where it was.
 */
export function fixAll(checked: Checked, recheck: (source: string) => Checked): readonly Edit[] {
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
  return again ? difference(checked.source, text) : first
}

/** One edit that turns `before` into `after`, without their common ends. */
function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return [{ span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) }]
}
