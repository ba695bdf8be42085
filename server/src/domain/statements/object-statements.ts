import type { CaseWords } from './case-words.js'
import { statusOf, unreal } from './scope.js'
import type { Hit, Sentence } from './sentence.js'
import { type ObjectStatement, statuses } from './statement.js'

const reach = 9
/** A phrase of so many words names its thing itself. */
const phrase = 2
/** Words of everyday use stand close to their thing. */
const close: Readonly<Record<string, number>> = { dura: 3 }
/** Things whose words say both the thing and what became of it, or that are denied by “no” alone. */
const alone: ReadonlySet<string> = new Set(['specimen', 'intubated', 'home'])
const deniedAlone: ReadonlySet<string> = new Set(['drain', 'allograft', 'bmp', 'iliac'])
/** Things that are used where they are named. */
const named: ReadonlySet<string> = new Set(['allograft', 'bmp'])
/** Things whose “no” is a word of its own (missing, opened), which a negation in front of it takes back. */
const worded: ReadonlySet<string> = new Set(['counts', 'dura', 'intubated', 'home'])

/** What the sentence says to be there or not. */
export function objectStatements(sentence: Sentence, book: CaseWords): readonly ObjectStatement[] {
  const found: ObjectStatement[] = []
  const { hits, starts, ends, clauses, clauseOf } = sentence
  const add = (is: string, said: boolean, from: number, to: number, status: number): void => {
    if (found.some((f) => f.is === is && f.said === said)) return
    found.push({
      slot: 'object',
      is,
      said,
      span: { start: starts[from]!, end: ends[to]! },
      clause: clauses[clauseOf[from]!]!,
      act: 0,
      status,
    })
  }
  for (const hit of hits) {
    const { tag, value } = hit.meaning
    if (tag === 'yes' || tag === 'no') {
      const thing = alone.has(value) || hit.to - hit.from >= phrase ? hit : thingOf(sentence, hit)
      if (!thing) continue
      const [from, to] = [Math.min(thing.from, hit.from), Math.max(thing.to, hit.to)]
      const status =
        statusOf(sentence, hit.from, hit.to, book) |
        (worded.has(value) ? 0 : statusOf(sentence, thing.from, thing.to, book))
      if (worded.has(value)) {
        const negated = hits.some(
          (h) =>
            h.meaning.trigger?.status === 'negated' &&
            h.meaning.trigger.looks === 'ahead' &&
            h.to < hit.from &&
            hit.from - h.to < 3 &&
            clauseOf[h.from] === clauseOf[hit.from],
        )
        if (tag === 'no' ? !negated : true)
          add(value, (tag === 'yes') !== (negated && tag === 'yes'), from, to, status & ~statuses.negated)
      } else if (status & unreal & ~statuses.negated) add(value, true, from, to, status)
      else add(value, !(status & statuses.negated), from, to, status & ~statuses.negated)
    } else if (tag === 'thing' && deniedAlone.has(value)) {
      const status = statusOf(sentence, hit.from, hit.to, book)
      if (status & unreal & ~statuses.negated) continue
      if (status & statuses.negated || named.has(value))
        add(value, !(status & statuses.negated), hit.from, hit.to, status & ~statuses.negated)
    }
  }
  return found
}

/** The nearest thing of its kind in the clause. */
function thingOf({ hits, clauseOf }: Sentence, word: Hit): Hit | undefined {
  let best: Hit | undefined
  let near = reach + 1
  for (const hit of hits) {
    if (
      hit.meaning.tag !== 'thing' ||
      hit.meaning.value !== word.meaning.value ||
      clauseOf[hit.from] !== clauseOf[word.from]
    )
      continue
    const distance = Math.abs(hit.from - word.from)
    if (distance < near && distance <= (close[word.meaning.value] ?? reach)) {
      near = distance
      best = hit
    }
  }
  return best
}
