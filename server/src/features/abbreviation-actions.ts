import type { Checked } from '../check/check.js'
import { likeCase } from '../domain/lexicon/inflect.js'
import { type SourceEdit, sourceEdits } from '../markdown/source-edit.js'
import { editableReport } from '../report/editable.js'
import type { Edit } from '../text/edits.js'
import { type Message, say } from '../text/message.js'
import type { Span } from '../text/span.js'
import { targetAt } from './target.js'

/** A change that is offered without a finding. */
export interface Refactoring {
  readonly title: Message
  readonly edits: readonly SourceEdit[]
}

/** What can be done with the abbreviation under the cursor: spell it out here, or define it where it is used first. */
export function abbreviationActions(checked: Checked, offset: number): readonly Refactoring[] {
  const target = targetAt(checked, offset)
  if (target?.kind !== 'abbreviation') return []
  const { definitions, uses } = checked.report.abbreviations
  const { short } = target
  if (definitions.some(({ span }) => span === target.span)) return []
  const long = meaningOf(checked, short)
  if (long === undefined) return []
  const written = checked.source.slice(target.span.start, target.span.end)
  const actions: Refactoring[] = []
  const offer = (title: Message, wanted: readonly Edit[]): void => {
    const edits = sourceEdits(editableReport(checked.report), wanted)
    if (edits) actions.push({ title, edits })
  }
  if (written === short) {
    const text = atSentenceStart(checked, target.span) ? likeCase(long, 'A') : long
    offer(say('Write “{long}” here', { long }), [{ span: target.span, text }])
  }
  const first = uses.find((use) => use.short === short)
  if (first && !definitions.some((definition) => definition.short === short)) {
    const text = atSentenceStart(checked, first.span) ? likeCase(long, 'A') : long
    const edits = [
      { span: { start: first.span.start, end: first.span.start }, text: `${text} (` },
      { span: { start: first.span.end, end: first.span.end }, text: ')' },
    ]
    offer(say('Define {short} where it is used first', { short }), edits)
  }
  return actions
}

/** The meaning that the report gives, else the only one that the lexicon or the list of abbreviations has. */
function meaningOf({ report }: Checked, short: string): string | undefined {
  const own = report.abbreviations.definitions.find((definition) => definition.short === short)
  if (own) return own.long
  const concepts = report.knowledge.lexicon.abbreviations.get(short) ?? []
  if (concepts.length > 0) return concepts.length === 1 ? concepts[0]!.preferred : undefined
  const meanings = report.knowledge.abbreviations.expansions.get(short) ?? []
  return meanings.length === 1 ? meanings[0] : undefined
}

const atSentenceStart = ({ report }: Checked, { start }: Span): boolean =>
  report.sentences.some((sentence) => sentence.start === start)
