import type { Sentence } from './sentence.js'
import type { QuantityStatement, SexStatement } from './statement.js'

const nounReach = 7
/** Words that name the patient without an age beside them. */
const always = new Set(['gentleman', 'lady', 'gentlewoman'])

const says = (sentence: Sentence, group: string): boolean =>
  sentence.hits.some((h) => h.meaning.tag === 'value' && h.meaning.value === group)

/** Sex of the patient by nouns beside an age, and by pronouns where nobody else is named. `before` is the sentence before. */
export function sexStatements(sentence: Sentence, before: Sentence | undefined): readonly SexStatement[] {
  const someone = says(sentence, 'person') || (before !== undefined && says(before, 'person'))
  const clinician = says(sentence, 'clinician')
  return sentence.hits.flatMap(({ meaning, from, to }) => {
    if (meaning.tag !== 'value') return []
    const noun = meaning.value === 'woman' || meaning.value === 'man'
    if (!noun && meaning.value !== 'she' && meaning.value !== 'he') return []
    if (noun ? !besideAge(sentence, from) || says(sentence, 'person') : someone || clinician) return []
    const how = noun ? ('noun' as const) : ('pronoun' as const)
    const sex = meaning.value === 'woman' || meaning.value === 'she' ? ('female' as const) : ('male' as const)
    return [{ slot: 'sex' as const, sex, how, ...at(sentence, from, to) }]
  })
}

function besideAge({ words }: Sentence, from: number): boolean {
  if (always.has(words[from]!)) return true
  for (let i = Math.max(0, from - nounReach); i < Math.min(words.length, from + 4); i++)
    if (words[i] === 'old' || words[i] === 'yo' || words[i] === 'aged') return true
  return false
}

const years = new Set(['year', 'years', 'yr', 'yrs', 'y'])

/** Age of the patient in years. */
export function ageStatements(sentence: Sentence): readonly QuantityStatement[] {
  const { words } = sentence
  const found: QuantityStatement[] = []
  if (says(sentence, 'person')) return found
  for (let i = 0; i < words.length; i++) {
    const age = /^\d{1,3}$/.test(words[i]!) ? Number(words[i]) : Number.NaN
    if (!(age > 0 && age < 121)) continue
    const next = words[i + 1] ?? ''
    const old = (years.has(next) && (words[i + 2] === 'old' || words[i + 2] === 'o')) || next === 'yo'
    const of =
      words[i - 1] === 'aged' ||
      (words[i - 1] === 'of' && words[i - 2] === 'age' && words[i - 3] !== 'the' && years.has(next))
    if (!old && !of) continue
    if (words[i - 1] === 'at' || words[i - 1] === 'was' || words[i + 3] === 'ago' || words[i - 1] === 'when') continue
    found.push({ slot: 'age', low: age, high: age, ...at(sentence, i, i + (old ? (next === 'yo' ? 1 : 2) : 0)) })
  }
  return found
}

export const at = (sentence: Sentence, from: number, to: number) => ({
  span: { start: sentence.starts[from]!, end: sentence.ends[Math.min(to, sentence.ends.length - 1)]! },
  clause: sentence.clauses[sentence.clauseOf[from]!]!,
  act: 0,
  status: 0,
})
