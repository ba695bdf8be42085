import { bySpan, type Span } from './span.js'

/** Replaces the text of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Edits in order, or undefined where two of them overlap or both insert at one place (their order would be a guess). */
export function mergeEdits<E extends Edit>(edits: readonly E[]): readonly E[] | undefined {
  const sorted = dropRepeats([...edits].sort((a, b) => bySpan(a.span, b.span)))
  for (let i = 1; i < sorted.length; i++) if (clash(sorted[i - 1]!.span, sorted[i]!.span)) return undefined
  return sorted
}

/** As many groups of edits as fit together, earlier groups first; a group goes in whole or not at all. */
export function compatibleEdits<E extends Edit>(groups: readonly (readonly E[])[]): readonly E[] {
  let taken: readonly E[] = []
  const sorted = [...groups].sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0))
  let tail = 0
  for (const group of sorted) {
    const first = group.reduce((low, edit) => Math.min(low, edit.span.start), Number.POSITIVE_INFINITY)
    const merged = first > tail ? mergeEdits(group) && [...taken, ...group] : mergeEdits([...taken, ...group])
    if (!merged) continue
    taken = merged
    for (const edit of group) tail = Math.max(tail, edit.span.end)
  }
  return mergeEdits(taken) ?? []
}

/** Applies edits to `text`. Throws a RangeError on edits that overlap or lie outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const merged = mergeEdits(edits)
  if (!merged) throw new RangeError('edits overlap')
  let out = ''
  let at = 0
  for (const { span, text: inserted } of merged) {
    if (span.start < at || span.end < span.start || span.end > text.length)
      throw new RangeError('edit outside the text')
    out += text.slice(at, span.start) + inserted
    at = span.end
  }
  return out + text.slice(at)
}

function clash(a: Span, b: Span): boolean {
  return b.start < a.end || (a.start === b.start && a.end === b.end) || (a.start === b.start && a.start === a.end)
}

function dropRepeats<E extends Edit>(sorted: readonly E[]): readonly E[] {
  return sorted.filter((edit, i) => {
    const before = sorted[i - 1]
    return !before || bySpan(before.span, edit.span) !== 0 || before.text !== edit.text
  })
}
