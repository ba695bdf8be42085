import type { CaseWords } from './case-words.js'
import { actsOf, statusOf } from './scope.js'
import type { Hit, Sentence } from './sentence.js'
import { acts, type LevelStatement, type SideOf, type SideStatement, type StatedSide, statuses } from './statement.js'

const reach = 7
const worked = acts.disc | acts.interbody | acts.decompress | acts.osteotomy | acts.inject | acts.augment | acts.lesion

/** The side words of a sentence and what each speaks of. `levels` are those of the same sentence. */
export function sideStatements(
  mask: string,
  sentence: Sentence,
  levels: readonly LevelStatement[],
  book: CaseWords,
): readonly SideStatement[] {
  const { hits } = sentence
  const found: SideStatement[] = []
  for (const hit of hits) {
    const { tag, value } = hit.meaning
    if (tag !== 'side' && tag !== 'letter') continue
    if (tag === 'letter' && !isSideLetter(mask, sentence, hit, levels)) continue
    if (hits.some((h) => h.meaning.tag === 'not-side' && h.from <= hit.from && hit.to <= h.to)) continue
    if (found.some((f) => f.span.start === sentence.starts[hit.from])) continue
    const clause = sentence.clauses[sentence.clauseOf[hit.from]!]!
    const near = levels.filter((l) => l.slot === 'level' && clause.start <= l.span.start && l.span.end <= clause.end)
    found.push({
      slot: 'side',
      span: { start: sentence.starts[hit.from]!, end: sentence.ends[hit.to]! },
      clause,
      act: actsOf(sentence, hit.from),
      // What is said of its one level holds for the side: “only scar at L5-S1 on the right”.
      status: statusOf(sentence, hit.from, hit.to, book) | (near.length === 1 ? near[0]!.status & statuses.past : 0),
      side: value as StatedSide,
      of: objectOf(sentence, hit),
      ...(near.length > 0 && { low: Math.min(...near.map((l) => l.low)), high: Math.max(...near.map((l) => l.high)) }),
    })
  }
  return found
}

/** `(R)`, `R L4-5`, `R. L4-5`: a capital in brackets or in front of a level. */
function isSideLetter(
  mask: string,
  { starts, ends }: Sentence,
  { from }: Hit,
  levels: readonly LevelStatement[],
): boolean {
  const start = starts[from]!
  const end = ends[from]!
  const letter = mask.slice(start, end)
  if (letter !== 'L' && letter !== 'R') return false
  if (mask[start - 1] === '(' && mask[end] === ')') return true
  const gap = /^\.? ?/.exec(mask.slice(end, end + 2))![0].length
  return gap > 0 && levels.some((l) => l.span.start === end + gap)
}

/** The nearest object behind the side word in its clause, else before it, else behind the clause. */
function objectOf(sentence: Sentence, hit: Hit): SideOf {
  const { clauseOf, hits, words } = sentence
  const clause = clauseOf[hit.from]
  let weak = false
  let ahead: SideOf | undefined
  for (const { meaning, from } of hits) {
    if (meaning.tag !== 'of' || from <= hit.to || from - hit.to > reach) continue
    if (clauseOf[from] !== clause) break
    if (words[from] === 'side' || words[from] === 'sided') {
      weak = true
      continue
    }
    ahead = meaning.value as SideOf
    break
  }
  if (ahead) return ahead
  let before: SideOf | undefined
  for (const { meaning, from } of hits) {
    if (meaning.tag !== 'of' || from >= hit.from) continue
    if (clauseOf[from] === clause && hit.from - from <= reach + 2) before = meaning.value as SideOf
  }
  if (before) return before
  const next = hits.find(
    (h) => h.meaning.tag === 'of' && h.from > hit.to && clauseOf[h.from] === clause! + 1 && h.from - hit.to <= reach,
  )
  if (next && hit.to + 2 >= words.findIndex((_, i) => clauseOf[i] === clause! + 1)) return next.meaning.value as SideOf
  if (weak || actsOf(sentence, hit.from) & worked) return 'work'
  return 'unknown'
}
