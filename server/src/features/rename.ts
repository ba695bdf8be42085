import type { Checked } from '../check/check.js'
import { type SourceEdit, sourceEdits } from '../markdown/source-edit.js'
import { editableReport } from '../report/editable.js'
import { type Message, say } from '../text/message.js'
import type { Span } from '../text/span.js'
import { references } from './references.js'
import { targetAt } from './target.js'

/** The abbreviation that a rename would start from; nothing else in a report can be renamed safely. */
export function renameable(checked: Checked, offset: number): Span | undefined {
  const target = targetAt(checked, offset)
  return target?.kind === 'abbreviation' ? target.span : undefined
}

/** Edits that give an abbreviation another name everywhere, or the reason why that name will not do. */
export function rename(checked: Checked, offset: number, name: string): readonly SourceEdit[] | Message {
  const target = targetAt(checked, offset)
  if (target?.kind !== 'abbreviation') return say('Only abbreviations can be renamed.')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}/&.-]*$/u.test(name))
    return say('“{name}” is not an abbreviation: letters and digits only.', { name })
  const { definitions, uses } = checked.report.abbreviations
  const taken = name !== target.short && [...definitions, ...uses].some((found) => found.short === name)
  if (taken) return say('“{name}” already stands for something else in this report.', { name })
  const edits = references(checked, offset).map((span) => ({
    span,
    text: renamed(checked.report.prose(span), target.short, name),
  }))
  return (
    sourceEdits(editableReport(checked.report), edits) ??
    say('“{short}” cannot be renamed: formatting stands inside it.', { short: target.short })
  )
}

/** Keeps what the text has around the short form (a plural s, marks inside it). */
const renamed = (written: string, short: string, name: string): string =>
  written.startsWith(short) ? name + written.slice(short.length) : name
