import { firstFrom, type Span, startingIn } from '../../text/span.js'
import type { Cue } from '../reports/cues.js'
import type { LevelMention } from '../spine/mention.js'
import type { DateMention } from '../values/dates.js'
import type { Measure } from '../values/measures.js'
import { amountStatements } from './amount-statements.js'
import type { CaseWords } from './case-words.js'
import { classStatements } from './class-statements.js'
import { countStatements } from './count-statements.js'
import { denialStatements, eventStatements } from './event-statements.js'
import { levelStatements } from './level-statements.js'
import { objectStatements } from './object-statements.js'
import { ageStatements, sexStatements } from './person-statements.js'
import { readSentence, type Sentence } from './sentence.js'
import { sideStatements } from './side-statements.js'
import type { Statement } from './statement.js'
import { deniedAround, type Leaf } from './surroundings.js'
import { dateStatements, timeStatements } from './time-statements.js'

/** What statements are read from: the facts of one passage. */
export interface Readable {
  readonly mask: string
  readonly blocks: readonly Leaf[]
  readonly sentences: readonly Span[]
  readonly levels: readonly LevelMention[]
  readonly dates: readonly DateMention[]
  readonly measures: readonly Measure[]
  readonly cues: { readonly seen: readonly Cue[] }
}

/** What one passage says, in order of the text; each sentence is read by itself. */
export function scanStatements(
  passage: Readable,
  order: ReadonlyMap<string, number>,
  book: CaseWords,
): readonly Statement[] {
  const { mask, sentences, cues } = passage
  const known = cues.seen.filter((c) => book.meanings.has(c.cue)).sort((a, b) => a.span.start - b.span.start)
  const found: Statement[] = []
  let before: Sentence | undefined
  for (const span of sentences) {
    const cue = known[firstFrom(known, span.start)]
    const own = startingIn(passage.levels, span)
    const measures = startingIn(passage.measures, span)
    const dates = startingIn(passage.dates, span)
    if (own.length + measures.length + dates.length === 0 && !(cue && cue.span.start < span.end)) {
      before = undefined
      continue
    }
    const sentence = readSentence(mask, span, known, book)
    const levels = levelStatements(sentence, own, order, book)
    const events = [...eventStatements(sentence, book), ...objectStatements(sentence, book)]
    found.push(
      ...levels,
      ...sideStatements(mask, sentence, levels, book),
      ...classStatements(sentence, book),
      ...changeStatements(sentence),
      ...denialStatements(sentence),
      ...events.filter((event) => !deniedAround(passage, event.span)),
      ...sexStatements(sentence, before),
    )
    if (measures.length > 0 || cue) found.push(...ageStatements(sentence), ...countStatements(mask, sentence, book))
    if (measures.length > 0) {
      found.push(...amountStatements(sentence, measures, book), ...timeStatements(mask, sentence))
      found.push(...dateStatements(mask, sentence, dates))
    }
    before = sentence
  }
  return found
}

function changeStatements({ hits, starts, ends, span }: Sentence): readonly Statement[] {
  const told = { clause: span, act: 0, status: 0 }
  return hits.flatMap(({ meaning, from, to }): Statement[] => {
    const at = { start: starts[from]!, end: ends[to]! }
    if (meaning.trigger?.change) return [{ slot: 'change', is: meaning.trigger.change, span: at, ...told }]
    if (meaning.tag === 'turned') return [{ slot: 'change', is: 'turned', span: at, ...told }]
    if (meaning.tag === 'intradural') return [{ slot: 'change', is: 'intradural', span: at, ...told }]
    if (meaning.tag === 'value' && (meaning.value === 'allergy' || meaning.value === 'no-allergy'))
      return [{ slot: 'change', is: meaning.value, span: at, ...told }]
    if (meaning.tag === 'drug') return [{ slot: 'change', is: 'drug', span: at, of: meaning.value, ...told }]
    return []
  })
}
