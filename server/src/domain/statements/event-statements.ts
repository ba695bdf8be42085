import type { CaseWords } from './case-words.js'
import { actsOf, statusOf } from './scope.js'
import type { Hit, Sentence } from './sentence.js'
import { type EventStatement, type ObjectStatement, statuses } from './statement.js'

/** Words between the thing and what happened to it. */
const reach = 9

/** What went wrong in a sentence: named outright, or a thing and a harm that it can come to, in either order. */
export function eventStatements(sentence: Sentence, book: CaseWords): readonly EventStatement[] {
  const found: EventStatement[] = []
  const add = (is: string, from: number, to: number, harm: readonly [number, number] = [from, to]): void => {
    const span = { start: sentence.starts[from]!, end: sentence.ends[to]! }
    if (found.some((f) => f.is === is && f.span.start < span.end && span.start < f.span.end)) return
    const status = statusOf(sentence, ...harm, book)
    const sure = !book.events[is]!.weak || (status & statuses.unintended) !== 0
    found.push({
      slot: 'event',
      is,
      span,
      clause: sentence.clauses[sentence.clauseOf[from]!]!,
      act: actsOf(sentence, from),
      status,
      sure,
    })
  }
  for (const { meaning, from, to } of sentence.hits) if (meaning.tag === 'event') add(meaning.value, from, to)
  for (const hit of sentence.hits) {
    if (hit.meaning.tag !== 'harm') continue
    const object = objectOf(sentence, hit, book)
    if (!object || (onPurpose.has(hit.meaning.value) && !isUnintended(sentence, hit, book))) continue
    add(object.meaning.value, Math.min(object.from, hit.from), Math.max(object.to, hit.to), [hit.from, hit.to])
  }
  return found
}

/** What is done on purpose unless the sentence says otherwise. */
const onPurpose: ReadonlySet<string> = new Set(['open', 'enter'])
const isUnintended = (sentence: Sentence, { from, to }: Hit, book: CaseWords): boolean =>
  (statusOf(sentence, from, to, book) & statuses.unintended) !== 0

/** Events of things that may have been broken before: the harm is told behind the thing. */
const found: ReadonlySet<string> = new Set(['bone', 'instrument', 'misplaced'])
const determined: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'and'])

/** The nearest thing of the clause that can come to this harm. */
function objectOf({ hits, clauseOf, words }: Sentence, harm: Hit, book: CaseWords): Hit | undefined {
  let best: Hit | undefined
  let near = reach + 1
  for (const hit of hits) {
    if (hit.meaning.tag !== 'object' || clauseOf[hit.from] !== clauseOf[harm.from]) continue
    if (!book.events[hit.meaning.value]!.harms.includes(harm.meaning.value)) continue
    // “the fractured vertebra”, “a broken screw”: what it was before.
    if (found.has(hit.meaning.value) && (hit.from > harm.to || determined.has(words[harm.from - 1]!))) continue
    const distance = hit.to < harm.from ? harm.from - hit.to : hit.from > harm.to ? hit.from - harm.to + 1 : 99
    if (distance < near) {
      near = distance
      best = hit
    }
  }
  return best
}

/** “No complications”, unless the sentence goes on with an exception. */
export function denialStatements({ hits, starts, ends, clauses, clauseOf }: Sentence): readonly ObjectStatement[] {
  const excepted = hits.some((h) => h.meaning.tag === 'exception')
  return hits.flatMap(({ meaning, from, to }) =>
    meaning.tag === 'denial' && !excepted
      ? [
          {
            slot: 'object' as const,
            is: 'complication',
            said: false,
            span: { start: starts[from]!, end: ends[to]! },
            clause: clauses[clauseOf[from]!]!,
            act: 0,
            status: 0,
          },
        ]
      : [],
  )
}
