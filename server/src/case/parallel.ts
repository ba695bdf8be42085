import { statuses } from '../domain/statements/statement.js'
import type { Claim, Conflict, LevelClaim, Part } from './claim.js'
import { isIn, type LevelFold, notNow } from './level-fold.js'

/** An item of a diagnosis: its words without levels, sides and numbers, and its levels. */
interface Item {
  readonly key: ReadonlySet<string>
  readonly levels: readonly LevelClaim[]
}

const alike = 0.8

/** The two diagnoses cut into sentences and items: items of the same words have the same levels. */
export function* parallelItems(fold: LevelFold, mask: string): Iterable<Conflict> {
  const before = itemsOf(fold, mask, 'preoperative-diagnosis')
  const after = itemsOf(fold, mask, 'postoperative-diagnosis')
  if (before.length === 0 || after.length === 0) return
  const used = new Set<Item>()
  for (const item of after) {
    const twin =
      before.find((b) => !used.has(b) && isSame(b, item)) ??
      before.find((b) => !used.has(b) && dice(b.key, item.key) >= alike)
    if (!twin) continue
    used.add(twin)
    if (isSame(twin, item) || twin.levels.length !== item.levels.length || dice(twin.key, item.key) < alike) continue
    for (let i = 0; i < item.levels.length; i++) {
      const [one, other] = [item.levels[i]!, twin.levels[i]!]
      if (one.low === other.low && one.high === other.high) continue
      if (
        after.some((a) => a.levels.some((l) => same(l, other))) &&
        before.some((b) => b.levels.some((l) => same(l, one)))
      )
        continue
      const [odd, against] = fold.support(one) > fold.support(other) ? [other, one] : [one, other]
      yield {
        slot: 'level',
        odd,
        against: [against],
        reason: 'parallel',
        certain: one.high - one.low === other.high - other.low,
      }
      break
    }
  }
}

const same = (a: LevelClaim, b: LevelClaim): boolean => a.low === b.low && a.high === b.high
const isSame = (a: Item, b: Item): boolean =>
  a.levels.length === b.levels.length && a.levels.every((l, i) => same(l, b.levels[i]!)) && dice(a.key, b.key) >= alike

function itemsOf(fold: LevelFold, mask: string, part: Part): readonly Item[] {
  const byPlace = new Map<number, LevelClaim[]>()
  for (const claim of fold.levels) {
    if (!isIn(claim, part) || claim.status & (notNow | statuses.explained)) continue
    byPlace.set(claim.place, [...(byPlace.get(claim.place) ?? []), claim])
  }
  return [...byPlace.values()].map((levels) => ({ key: keyOf(mask, levels), levels }))
}

const longest = 400
function keyOf(mask: string, claims: readonly Claim[]): ReadonlySet<string> {
  const { start, end } = claims[0]!.sentence
  const words =
    mask
      .slice(start, Math.min(end, start + longest))
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  return new Set(words.filter((w) => !blanked.has(w)).map((w) => w.replace(/(?:es|s|e)$/, '')))
}
const blanked = new Set('left right the and with for preoperative postoperative diagnosis diagnoses'.split(' '))

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return (2 * both) / (a.size + b.size)
}
