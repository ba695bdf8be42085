import type { CaseWords } from './case-words.js'
import { actsOf, statusOf } from './scope.js'
import type { Sentence } from './sentence.js'
import type { ClassStatement } from './statement.js'

const slots = {
  anesthesia: 'anesthesia',
  position: 'position',
  approach: 'approach',
  'approach-name': 'approach',
  route: 'approach',
} as const

/** Anesthesia, position, tissues of an approach and its names, as far as the sentence says them. */
export function classStatements(sentence: Sentence, book: CaseWords): readonly ClassStatement[] {
  const found: ClassStatement[] = []
  for (const { meaning, from, to } of sentence.hits) {
    const slot = slots[meaning.tag as keyof typeof slots]
    if (!slot) continue
    const is = meaning.tag === 'approach-name' ? `from the ${meaning.value}` : meaning.value
    const start = sentence.starts[from]!
    const end = sentence.ends[to]!
    if (found.some((f) => f.slot === slot && f.is === is && f.span.start <= start && end <= f.span.end)) continue
    found.push({
      slot,
      is,
      span: { start, end },
      clause: sentence.clauses[sentence.clauseOf[from]!]!,
      act: actsOf(sentence, from),
      status: statusOf(sentence, from, to, book),
    })
  }
  return found
}
