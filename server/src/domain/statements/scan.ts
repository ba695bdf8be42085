import { firstFrom, type Span } from '../../text/span.js'
import type { Cue } from '../reports/cues.js'
import type { LevelMention } from '../spine/mention.js'
import type { CaseWords } from './case-words.js'
import { classStatements } from './class-statements.js'
import { levelStatements } from './level-statements.js'
import { readSentence, type Sentence } from './sentence.js'
import { sideStatements } from './side-statements.js'
import type { Statement } from './statement.js'

/** What statements are read from: the facts of one passage. */
export interface Readable {
  readonly mask: string
  readonly sentences: readonly Span[]
  readonly levels: readonly LevelMention[]
  readonly cues: { readonly seen: readonly Cue[] }
}

/** What one passage says, in order of the text; each sentence is read by itself. */
export function scanStatements(
  { mask, sentences, levels, cues }: Readable,
  order: ReadonlyMap<string, number>,
  book: CaseWords,
): readonly Statement[] {
  const known = cues.seen.filter((c) => book.meanings.has(c.cue)).sort((a, b) => a.span.start - b.span.start)
  const found: Statement[] = []
  for (const span of sentences) {
    const cue = known[firstFrom(known, span.start)]
    const first = firstFrom(levels, span.start)
    const own: LevelMention[] = []
    for (let i = first; i < levels.length && levels[i]!.span.start < span.end; i++) own.push(levels[i]!)
    if (own.length === 0 && !(cue && cue.span.start < span.end)) continue
    const sentence = readSentence(mask, span, known, book)
    const stated = levelStatements(sentence, own, order, book)
    found.push(
      ...stated,
      ...sideStatements(mask, sentence, stated, book),
      ...changeStatements(sentence),
      ...classStatements(sentence, book),
    )
  }
  return found
}

function changeStatements({ hits, starts, ends, span }: Sentence): readonly Statement[] {
  return hits.flatMap(({ meaning, from, to }) =>
    meaning.trigger?.change
      ? [
          {
            slot: 'change' as const,
            is: meaning.trigger.change,
            span: { start: starts[from]!, end: ends[to]! },
            clause: span,
            act: 0,
            status: 0,
          },
        ]
      : [],
  )
}
