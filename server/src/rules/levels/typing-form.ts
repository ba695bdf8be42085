import type { PassageContext } from '../../check/context.js'
import type { Problem } from '../../check/rule.js'
import type { LevelMention, NotationCode } from '../../domain/spine/mention.js'
import type { Edit } from '../../text/edits.js'
import { applyEdits, mergeEdits } from '../../text/edits.js'
import { type Message, say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

/** A mention that surely is a level, written with the problem; edits are those of this problem alone. */
export interface TypingForm {
  readonly mention: LevelMention
  readonly span: Span
  readonly written: string
  /** As it should read; undefined where that is not certain. */
  readonly right: string | undefined
  readonly edits: readonly Edit[]
}

/** The mentions whose notation has that problem, one entry each; `any` takes those too that only the document makes levels. */
export function* typingForms(
  { levels, source }: Pick<PassageContext, 'levels' | 'source'>,
  code: NotationCode,
  confidence: 'sure' | 'any' = 'sure',
): Iterable<TypingForm> {
  for (const mention of levels) {
    if (mention.problems.length === 0 || (mention.confidence === 'low' && confidence === 'sure')) continue
    const problems = mention.problems.filter((problem) => problem.code === code)
    if (problems.length === 0) continue
    const { span } = mention
    const written = source.slice(span.start, span.end)
    const every = problems.every((problem) => problem.edits !== undefined)
    const edits = every ? (mergeEdits(problems.flatMap((problem) => problem.edits ?? [])) ?? []) : []
    const right = edits.length > 0 ? rewritten(source, span, edits) : undefined
    yield { mention, span, written, right, edits }
  }
}

/** A finding about the form, with a safe fix where the right form is certain. */
export function formProblem({ span, edits, right }: TypingForm, message: Message): Problem {
  if (right === undefined) return { span, message }
  return { span, message, fixes: [{ title: say('Write {right}', { right }), safe: true, edits }] }
}

/** The text of the span when the edits are made. */
export function rewritten(source: string, span: Span, edits: readonly Edit[]): string {
  const own = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
  }))
  return applyEdits(source.slice(span.start, span.end), own)
}
