import type { Checked } from '../core/check.js'
import type { Span } from '../text/span.js'
import { references } from './references.js'
import { targetAt } from './target.js'

/**
 * The next place (or the one before) that speaks of the level at the cursor, round the end of the text; from a place with
 * no level the next level of any kind. Undefined where there is no other.
 */
export function nextLevel(checked: Checked, offset: number, direction: 'next' | 'previous'): Span | undefined {
  const target = targetAt(checked, offset)
  const known = checked.report.levels.filter(({ kind }) => kind !== 'none').map(({ span }) => span)
  const places =
    target?.kind === 'level' ? references(checked, offset).filter(({ start }) => start !== target.span.start) : known
  if (direction === 'next') return places.find(({ start }) => start > offset) ?? places[0]
  return places.findLast(({ end }) => end < offset) ?? places.at(-1)
}
