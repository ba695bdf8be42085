import type { Measure } from '../values/measures.js'
import type { CaseWords } from './case-words.js'
import { at } from './person-statements.js'
import { statusOf, unreal } from './scope.js'
import { indexAt, type Sentence } from './sentence.js'
import type { QuantityStatement } from './statement.js'

const reach = 9
const inMilligrams: Readonly<Record<string, number>> = {
  g: 1000,
  mg: 1,
  mcg: 0.001,
  µg: 0.001,
  μg: 0.001,
  kg: 1_000_000,
}

/** Milliliters of blood and fluids, and doses of drugs in milligrams. */
export function amountStatements(
  sentence: Sentence,
  measures: readonly Measure[],
  book: CaseWords,
): readonly QuantityStatement[] {
  const found: QuantityStatement[] = []
  const has = (group: string): boolean =>
    sentence.hits.some((h) => h.meaning.tag === 'value' && h.meaning.value === group)
  const partial = has('partial')
  const washed = has('irrigated')
  measures.forEach((measure, i) => {
    const from = indexAt(sentence.starts, measure.span.start)
    const to = indexAt(sentence.starts, measure.span.end - 1)
    const volume = measure.quantity === 'volume' ? milliliters(measure) : undefined
    if (volume !== undefined) {
      const of = kindAt(sentence, from, to)
      const high =
        measures[i + 1]?.joint === 'dash' || measures[i + 1]?.joint === 'to' ? milliliters(measures[i + 1]!) : undefined
      const status = statusOf(sentence, from, to, book)
      if (
        !of ||
        status & unreal ||
        (washed && of !== 'blood-loss') ||
        measure.joint === 'dash' ||
        measure.joint === 'to'
      )
        return
      found.push({
        slot: of === 'blood-loss' ? 'blood-loss' : 'fluid',
        low: volume,
        high: high ?? volume,
        of: of === 'blood-loss' && partial ? 'part' : of,
        total: of === 'total',
        ...at(sentence, from, to),
      })
      return
    }
    const milligrams = inMilligrams[measure.unit]
    const drug = milligrams === undefined ? undefined : drugBefore(sentence, from, measures[i - 1], measure)
    if (drug && milligrams !== undefined)
      found.push({
        slot: 'dose',
        low: measure.value * milligrams,
        high: measure.value * milligrams,
        of: drug,
        ...at(sentence, from, to),
      })
  })
  return found
}

const milliliters = ({ value, unit }: Measure): number | undefined =>
  unit === 'mL' || unit === 'cc' ? value : unit === 'L' ? value * 1000 : undefined

/** The nearest word that says what was measured: blood, a kind of fluid, a total. */
function kindAt({ hits, clauseOf }: Sentence, from: number, to: number): string | undefined {
  let best: string | undefined
  let near = reach + 1
  for (const { meaning, from: f, to: t } of hits) {
    if (meaning.tag !== 'value' || !kinds.has(meaning.value)) continue
    // “900 mL of colloid”: what follows; “a total of 900 mL of fluid”: the total.
    const before =
      from - t + (meaning.value === 'total' && from - t < 4 ? -0.5 : meaning.value === 'blood-loss' ? 0 : 2)
    const distance = t < from ? before + (clauseOf[f] === clauseOf[from] ? 0 : 3) : f - to
    if (distance < near) {
      near = distance
      best = meaning.value
    }
  }
  return best
}
const kinds: ReadonlySet<string> = new Set(['blood-loss', 'crystalloid', 'colloid', 'fluid', 'total'])

/** The drug whose amount this is: named up to three words before it, or “of” behind it. */
function drugBefore(
  { hits, words }: Sentence,
  from: number,
  last: Measure | undefined,
  own: Measure,
): string | undefined {
  for (const { meaning, from: f, to } of hits) {
    if (meaning.tag !== 'drug') continue
    if (to < from && from - to <= 3 && !(last && own.joint === 'slash')) return meaning.value
    if (f > from && f - from <= 3 && words[from + 2] === 'of') return meaning.value
  }
  return undefined
}
