import type { QuantityStatement } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { isIn } from './level-fold.js'

export type Amount = Claim<QuantityStatement>
export const amountsOf = ({ claims }: Case, slot: QuantityStatement['slot']): readonly Amount[] =>
  claims.filter((c): c is Amount => c.slot === slot && !isIn(c, 'background', 'indications'))

/** Liters of blood that nobody loses, in milliliters. */
const mostBlood = 30_000
const mostFluid = 60_000

/** A stated total of fluids against its parts, in one sentence; amounts that cannot be. */
export function* fluidConflicts(model: Case): Iterable<Conflict> {
  const byPlace = new Map<number, Amount[]>()
  for (const amount of amountsOf(model, 'fluid')) {
    byPlace.set(amount.place, [...(byPlace.get(amount.place) ?? []), amount])
    if (amount.low > mostFluid)
      yield { slot: 'fluid', odd: amount, against: [amount], reason: 'impossible', certain: true }
  }
  for (const amounts of byPlace.values()) {
    const totals = amounts.filter((a) => a.total)
    const parts = amounts.filter((a) => !a.total)
    const total = totals[0]
    if (!total || totals.length > 1 || parts.length < 2) continue
    const sum = parts.reduce((n, p) => n + p.low, 0)
    if (sum !== total.low)
      yield { slot: 'fluid', odd: total, against: parts, reason: 'arithmetic', certain: true, instead: String(sum) }
  }
  for (const lost of amountsOf(model, 'blood-loss'))
    if (lost.low > mostBlood)
      yield { slot: 'blood-loss', odd: lost, against: [lost], reason: 'impossible', certain: true }
}

/** Doses beyond any that is given. */
export function* doseConflicts(model: Case): Iterable<Conflict> {
  const { drugs } = model.report.knowledge.statements
  for (const dose of amountsOf(model, 'dose')) {
    const bounds = drugs[dose.of ?? '']
    if (bounds && (dose.low > bounds.most || (dose.low < bounds.least && dose.low > 0)))
      yield {
        slot: 'dose',
        odd: dose,
        against: [dose],
        reason: 'impossible',
        certain: dose.low > bounds.most * 5 || dose.low < bounds.least / 5,
      }
  }
}
