import type { QuantityStatement, SexStatement } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { isIn } from './level-fold.js'

type SexClaim = Claim<SexStatement>
const enough = 3

/** One sex: nouns against each other, and against the pronouns of the patient. */
export function* sexConflicts({ claims, report }: Case): Iterable<Conflict> {
  const found = claims.filter((c): c is SexClaim => c.slot === 'sex' && !isIn(c, 'background'))
  if (severalPatients(report)) return
  const known = isOfOnePatient(report)
  if (!known && report.reportType !== undefined) return
  const of = (how: 'noun' | 'pronoun', sex: 'female' | 'male'): readonly SexClaim[] =>
    found.filter((c) => c.how === how && c.sex === sex)
  const nouns = { female: of('noun', 'female'), male: of('noun', 'male') }
  const pronouns = { female: of('pronoun', 'female'), male: of('pronoun', 'male') }
  // A letter or a visit note: the one noun of age and sex against all the pronouns, nothing finer.
  if (!known && nouns.female.length + nouns.male.length !== 1) return
  const weight = (sex: 'female' | 'male'): number => nouns[sex].length * 2 + pronouns[sex].length
  const [most, few] = weight('female') > weight('male') ? (['female', 'male'] as const) : (['male', 'female'] as const)
  if (
    nouns[few].length > 0 &&
    (nouns[most].length > 0 || pronouns[most].length >= enough) &&
    weight(few) < weight(most)
  ) {
    const odd = nouns[few][0]!
    const against = nouns[most][0] ?? pronouns[most][0]!
    if (nouns[few].length === 1 && pronouns[few].length === 0)
      yield {
        slot: 'sex',
        odd,
        against: [against],
        reason: 'two-values',
        certain: nouns[most].length > 0 || pronouns[most].length >= enough,
      }
    return
  }
  if (nouns[few].length > 0 && nouns[most].length > 0) {
    // As many here as there.
    yield {
      slot: 'sex',
      odd: [...nouns.female, ...nouns.male].sort((a, b) => b.span.start - a.span.start)[0]!,
      against: [[...nouns.female, ...nouns.male].sort((a, b) => a.span.start - b.span.start)[0]!],
      reason: 'two-values',
      certain: true,
    }
    return
  }
  // “A 63-year-old woman … He had no relief”: one word against one.
  const [noun] = [...nouns.female, ...nouns.male]
  if (noun && pronouns[noun.sex].length === 0) {
    const contrary = pronouns[noun.sex === 'female' ? 'male' : 'female']
    if (contrary.length > 0 && contrary.length < enough)
      yield { slot: 'sex', odd: contrary[0]!, against: [noun], reason: 'two-values', certain: false }
    return
  }
  const majority = pronouns[most].length + nouns[most].length * 2
  if (pronouns[few].length === 0 || majority < enough || majority < enough * pronouns[few].length) return
  for (const odd of pronouns[few]) {
    const against = nouns[most][0] ?? pronouns[most][0]!
    yield {
      slot: 'sex',
      odd,
      against: [against],
      reason: 'two-values',
      certain: nouns[most].length > 0 && pronouns[few].length === 1 && pronouns[most].length > 1,
    }
  }
}

/** One age: those that differ by more than a birthday or two from the first. */
export function* ageConflicts({ claims, report }: Case): Iterable<Conflict> {
  if (severalPatients(report) || !isOfOnePatient(report)) return
  const found = claims.filter((c): c is Claim<QuantityStatement> => c.slot === 'age' && !isIn(c, 'background'))
  const [first] = found
  if (!first) return
  const odd = found.find((c) => Math.abs(c.low - first.low) > 2)
  if (!odd) return
  const with_ = (age: number): number => found.filter((c) => Math.abs(c.low - age) <= 2).length
  const [wrong, right] = with_(first.low) < with_(odd.low) ? [first, odd] : [odd, first]
  yield { slot: 'age', odd: wrong, against: [right], reason: 'two-values', certain: true }
}

/** Reports of one patient. */
const isOfOnePatient = ({ reportType }: Case['report']): boolean =>
  reportType === 'operative-note' || (reportType?.endsWith('case-report') ?? false)

function severalPatients({ blocks, mask }: Case['report']): boolean {
  const title = blocks[0]?.kind === 'heading' ? mask.slice(blocks[0].span.start, blocks[0].span.end) : ''
  return /\b(?:cases|two|three|four|series|patients|twins?|siblings|brothers|sisters)\b/i.test(title)
}
