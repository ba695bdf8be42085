import type { DateStatement } from '../domain/statements/statement.js'
import { type Amount, amountsOf } from './amounts.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { isIn } from './level-fold.js'

/** Minutes by which a duration may be rounded. */
const slack = 5
const moments: readonly string[] = ['anesthesia-start', 'incision-time', 'closure-time', 'out-time']

/** A duration against its two times in one sentence; times that run backwards. */
export function* clockConflicts(model: Case): Iterable<Conflict> {
  const clocks = byPlace(amountsOf(model, 'clock'))
  for (const minutes of amountsOf(model, 'duration')) {
    const pair = clocks.get(minutes.place)
    if (pair?.length !== 2) continue
    const span = (pair[1]!.low - pair[0]!.low + 1440) % 1440
    const halfDay = Math.abs(span - 720)
    if (Math.abs(span - minutes.low) > slack && Math.abs(halfDay - minutes.low) > slack)
      yield {
        slot: 'duration',
        odd: minutes,
        against: pair,
        reason: 'arithmetic',
        certain: true,
        instead: String(span),
      }
  }
  for (const pair of clocks.values()) {
    const known = pair.filter((c) => c.of !== undefined && moments.includes(c.of))
    for (let i = 1; i < known.length; i++) {
      const [a, b] = [known[i - 1]!, known[i]!]
      const [before, after] = moments.indexOf(a.of!) < moments.indexOf(b.of!) ? [a, b] : [b, a]
      if (before.of === after.of || after.low >= before.low || before.low - after.low > 720) continue
      yield { slot: 'clock', odd: after, against: [before], reason: 'order', certain: true }
    }
  }
}

function byPlace<T extends Claim>(claims: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const places = new Map<number, T[]>()
  for (const claim of claims) places.set(claim.place, [...(places.get(claim.place) ?? []), claim])
  return places
}

type DateClaim = Claim<DateStatement>
const ranks: Readonly<Record<string, number>> = { admission: 0, operation: 1, discharge: 2, 'follow-up': 3 }

/** Admission, operation, discharge and follow-up in the order of their dates; months between them as stated. */
export function* dateConflicts(model: Case): Iterable<Conflict> {
  const dates = model.claims.filter((c): c is DateClaim => c.slot === 'date' && !isIn(c, 'background', 'indications'))
  const ranked = dates.filter((d) => d.of !== undefined && d.of in ranks && d.exact)
  const odd = new Set<DateClaim>()
  for (let i = 1; i < ranked.length && i < 40; i++) {
    for (let j = Math.max(0, i - 4); j < i; j++) {
      const [a, b] = [ranked[j]!, ranked[i]!]
      const [before, after] = ranks[a.of!]! < ranks[b.of!]! ? [a, b] : [b, a]
      if (a.of === b.of || after.day >= before.day || odd.has(a) || odd.has(b)) continue
      // Far apart it is another stay, not a slip.
      if (a.place !== b.place && before.day - after.day > 60) continue
      odd.add(b)
      yield {
        slot: 'date',
        odd: after,
        against: [before],
        reason: 'order',
        certain: a.place === b.place || before.day - after.day < 31,
      }
    }
  }
  yield* intervalConflicts(model, dates)
}

/** “24 months after the operation of March 2019, in June 2020”: the interval in a sentence of one or two dates. */
function* intervalConflicts(model: Case, dates: readonly DateClaim[]): Iterable<Conflict> {
  const places = byPlace(dates)
  const operation = dates.find((d) => d.of === 'operation')
  for (const months of amountsOf(model, 'follow-up')) {
    const own = places.get(months.place) ?? []
    const pair =
      own.length === 2
        ? own
        : own.length === 1 && operation && operation.place !== months.place && operation.exact
          ? [operation, own[0]!]
          : undefined
    if (!pair || !tells(model, months)) continue
    const real = Math.abs(pair[1]!.day - pair[0]!.day) / 30.44
    const tolerance = 1.5 + months.low * 0.12
    if (real < 0.5 || Math.abs(real - months.low) <= tolerance) continue
    yield {
      slot: 'follow-up',
      odd: months,
      against: pair,
      reason: 'arithmetic',
      certain: own.length === 2,
      instead: String(Math.round(real)),
    }
  }
}

/** The interval is one of the follow-up: its sentence speaks of it, or of “after”. */
function tells({ report }: Case, { sentence }: Amount): boolean {
  return /follow|later|after|visit|seen|review/i.test(
    report.mask.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)),
  )
}
