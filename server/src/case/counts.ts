import { acts, statuses } from '../domain/statements/statement.js'
import { type Amount, amountsOf } from './amounts.js'
import type { Case } from './case.js'
import type { Conflict } from './claim.js'
import { isIn, isSegment, notNow, segmentsOf, vertebraeOf } from './level-fold.js'

/** Totals of screws, cages and rods that differ; screws against the fixed vertebrae; levels counted against those named. */
export function* countConflicts(model: Case): Iterable<Conflict> {
  for (const slot of ['screws', 'cages', 'rods'] as const) yield* totals(model, slot)
  yield* screwsByLevel(model)
  yield* levelsCounted(model)
}

function* totals(model: Case, slot: 'screws' | 'cages' | 'rods'): Iterable<Conflict> {
  const found = amountsOf(model, slot).filter((c) => !(c.status & notNow))
  const whole = found.filter(
    (c) => c.total && c.low > 1 && (slot === 'screws' || isIn(c, 'implants', 'procedure', 'description')),
  )
  const [first] = whole
  const odd = whole.find((c) => first && c.low !== first.low && c.place !== first.place)
  if (!first || !odd) return
  const times = (n: number): number => whole.filter((c) => c.low === n).length
  const [wrong, right] = times(first.low) < times(odd.low) ? [first, odd] : [odd, first]
  // A smaller number said first may be a part of the whole.
  const places = new Set(found.map((c) => c.low)).size
  if (whole.length > 4 || places > 2) return
  yield {
    slot,
    odd: wrong,
    against: [right],
    reason: 'two-values',
    certain: isIn(wrong, 'implants') || isIn(right, 'implants'),
  }
}

/** Two in each vertebra where the fixation is on both sides, four at most: more than that is a slip. */
function* screwsByLevel(model: Case): Iterable<Conflict> {
  const fixed = model.levels.levels.filter(
    (c) =>
      !(c.status & (notNow | (statuses.negated | statuses.spared))) &&
      isIn(c, 'procedure', 'description', 'preoperative-diagnosis', 'postoperative-diagnosis'),
  )
  let vertebrae = 0
  for (const claim of fixed) vertebrae |= vertebraeOf(claim)
  const most = 2 * bitsIn(vertebrae)
  const witness = fixed.find((c) => isIn(c, 'procedure')) ?? fixed[0]
  if (!witness || most === 0) return
  for (const count of amountsOf(model, 'screws'))
    if (count.total && count.low > most && most >= 4 && count.low > 4)
      yield {
        slot: 'screws',
        odd: count,
        against: [witness],
        reason: 'arithmetic',
        certain: false,
        instead: String(most),
      }
}

function* levelsCounted(model: Case): Iterable<Conflict> {
  const named = model.levels.levels.filter(
    (c) => isIn(c, 'procedure') && !(c.status & (notNow | (statuses.negated | statuses.spared) | statuses.explained)),
  )
  const witness = named[0]
  if (!witness) return
  let segments = 0
  let vertebrae = 0
  for (const claim of named) {
    segments |= segmentsOf(claim)
    vertebrae |= vertebraeOf(claim)
  }
  for (const { segments: s } of [model.levels.target].map((t) => ({
    segments: t.filter(isSegment).reduce((m, c) => m | segmentsOf(c), 0),
  })))
    segments |= s
  const bySegment = named.some((c) => c.act & (acts.disc | acts.interbody | acts.fuse))
  const likely = new Set([bitsIn(segments), ...named.map((c) => Math.max(1, c.high - c.low))])
  if (!bySegment) for (const n of [bitsIn(vertebrae), ...named.map((c) => c.high - c.low + 1)]) likely.add(n)
  if (segments === 0) return
  for (const count of amountsOf(model, 'levels-counted')) {
    if (
      !isCount(model, count) ||
      likely.has(count.low) ||
      !isIn(count, 'description') ||
      named.some((c) => c.place === count.place)
    )
      continue
    if (count.low < Math.max(...likely)) continue
    yield {
      slot: 'levels-counted',
      odd: count,
      against: [witness],
      reason: 'arithmetic',
      certain: false,
      instead: String(bitsIn(segments)),
    }
  }
}

/** “Three-level fusion”, “all three levels”, “the three disc spaces”; not “two levels above”. */
function isCount({ report }: Case, { span }: Amount): boolean {
  const behind = report.mask.slice(span.end, span.end + 16)
  const before = report.mask.slice(Math.max(0, span.start - 12), span.start)
  return (
    !/^\s*(?:above|below|up|down|higher|lower|of\b)/i.test(behind) &&
    (/\b(?:all|the|a|this|these|at|for|completed the)\s+$/i.test(before) ||
      /-level/i.test(report.mask.slice(span.start, span.end)))
  )
}

function bitsIn(mask: number): number {
  let n = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) n++
  return n
}
