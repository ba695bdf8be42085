import type { CaseWords } from './case-words.js'
import type { Hit, Sentence } from './sentence.js'
import { type ActSet, type StatusSet, statuses } from './statement.js'

/** Hits looked at on each side: more stand only in sentences made for it. */
const mostHits = 60
const verbs = new Set(['was', 'were', 'is', 'are', 'did', 'had', 'has'])

/** What the triggers of the sentence say of the words from one index to another. */
export function statusOf(sentence: Sentence, from: number, to: number, book: CaseWords): StatusSet {
  let found = 0
  const { hits } = sentence
  const at = firstHit(hits, from)
  for (let i = Math.max(0, at - mostHits); i < Math.min(hits.length, at + mostHits); i++) {
    const hit = hits[i]!
    const { trigger, bits } = hit.meaning
    if (!trigger || found & bits) continue
    if (trigger.looks === 'place') found |= bits
    else if (hit.to < from) {
      if ((trigger.looks === 'ahead' || trigger.looks === 'both') && reachesAhead(sentence, hit, from, book))
        found |= bits
    } else if (hit.from > to) {
      if (
        trigger.looks === 'value'
          ? isValueOf(sentence, hit, to)
          : trigger.looks !== 'ahead' && reachesBack(sentence, hit, to)
      )
        found |= bits
    } else if (trigger.looks !== 'value') found |= bits
  }
  return found
}

const firstHit = (hits: readonly Hit[], from: number): number => {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

function reachesAhead(
  { words, clauseOf }: Sentence,
  { meaning, to }: Hit,
  target: number,
  { carries }: CaseWords,
): boolean {
  const { reach = 10, noun } = meaning.trigger!
  if (target - to > reach || clauseOf[to] !== clauseOf[target]) return false
  for (let i = to + 1; i < target; i++) {
    const word = words[i]!
    if (word === 'and' && verbs.has(words[i + 1]!)) return false
    if (noun && i > to + 1 && (word === 'a' || word === 'an' || word === 'the') && !carries.has(words[i - 1]!))
      return false
  }
  if (noun && target > to + 1) {
    const first = words[target - 1]!
    if ((first === 'a' || first === 'an' || first === 'the') && target - 1 > to + 1 && !carries.has(words[target - 2]!))
      return false
  }
  return true
}

function reachesBack({ words, clauseOf }: Sentence, { meaning, from }: Hit, target: number): boolean {
  const { reach = 10 } = meaning.trigger!
  if (from - target > reach || clauseOf[from] !== clauseOf[target]) return false
  for (let i = target + 1; i < from; i++)
    if (words[i] === 'and' && (verbs.has(words[i + 1]!) || i + 1 === from)) return false
  return true
}

/** “Dural tear: no”. */
const isValueOf = ({ clauseOf }: Sentence, { from }: Hit, target: number): boolean =>
  from === target + 1 && clauseOf[from] !== clauseOf[target]

/** Acts of the clause; where it has none, those of the sentence. */
export function actsOf({ hits, clauseOf }: Sentence, at: number): ActSet {
  const clause = clauseOf[at]
  let own = 0
  let all = 0
  for (const { meaning, from } of hits) {
    if (meaning.tag !== 'act') continue
    all |= meaning.bits
    if (clauseOf[from] === clause) own |= meaning.bits
  }
  return own || all
}

/** True where the clause works on something, whatever it is. */
export const isWork = ({ hits, clauseOf }: Sentence, at: number): boolean =>
  hits.some((h) => (h.meaning.tag === 'work' || h.meaning.tag === 'act') && clauseOf[h.from] === clauseOf[at])

/** Status bits under which a thing did not happen here. */
export const unreal: StatusSet =
  statuses.negated | statuses.past | statuses.planned | statuses.risk | statuses.checked | statuses.other
