import type { LevelMention } from '../spine/mention.js'
import type { CaseWords } from './case-words.js'
import { actsOf, statusOf } from './scope.js'
import { indexAt, type Sentence } from './sentence.js'
import type { LevelStatement } from './statement.js'

/** The levels of a sentence, each item of a list for itself. `order` gives the place of a vertebra in the anatomy. */
export function levelStatements(
  sentence: Sentence,
  mentions: readonly LevelMention[],
  order: ReadonlyMap<string, number>,
  book: CaseWords,
): readonly LevelStatement[] {
  const found: LevelStatement[] = []
  for (const mention of mentions) {
    if (mention.kind === 'none' || mention.confidence !== 'high') continue
    const slot = isRoot(mention) ? 'root' : 'level'
    const from = indexAt(sentence.starts, mention.span.start)
    const to = indexAt(sentence.starts, mention.span.end - 1)
    const act = actsOf(sentence, from)
    const status = statusOf(sentence, from, to, book)
    const clause = sentence.clauses[sentence.clauseOf[from] ?? 0] ?? sentence.span
    const device = deviceOf(sentence, from)
    const items =
      mention.items.length > 0
        ? mention.items
        : [{ span: mention.span, from: mention.levels[0]!, to: mention.levels[mention.levels.length - 1]! }]
    for (const item of items) {
      const one = order.get(item.from)
      const other = order.get(item.to)
      if (one === undefined || other === undefined) continue
      found.push({
        slot,
        span: items.length === 1 ? mention.span : item.span,
        clause,
        act,
        status,
        low: Math.min(one, other),
        high: Math.max(one, other),
        ...(mention.side && { side: mention.side }),
        ...(device && { device }),
      })
    }
  }
  return found
}

/** A root by its form, or a vertebra whose nearest word speaks of a root. */
const isRoot = ({ kind, cues }: LevelMention): boolean =>
  kind === 'root' || ((kind === 'vertebra' || kind === 'list') && cues.some((c) => c.kind === 'root' && c.distance < 2))

/** The implant of the clause that stands nearest to the level. */
function deviceOf({ hits, clauseOf }: Sentence, at: number): string | undefined {
  let best: string | undefined
  let near = 99
  for (const { meaning, from } of hits) {
    if (meaning.tag !== 'device' || clauseOf[from] !== clauseOf[at] || Math.abs(from - at) >= near) continue
    near = Math.abs(from - at)
    best = meaning.value
  }
  return best
}
