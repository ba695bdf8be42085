import type { Claim, Conflict } from '../../case/claim.js'
import type { ReportContext } from '../../check/context.js'
import type { Problem } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'

interface Values extends NonNullable<Message['values']> {
  readonly own: string
  readonly other: string
  readonly instead: string
}

const longest = 60

/** The conflicts of some slots as problems; the rule gives the words. Nothing where it gives none. */
export function* ofCase(
  report: ReportContext,
  slots: readonly string[],
  message: (conflict: Conflict, values: Values) => Message | undefined,
): Iterable<Problem> {
  const seen = new Set<number>()
  for (const conflict of report.case.conflicts) {
    if (!slots.includes(conflict.slot) || seen.has(conflict.odd.span.start)) continue
    seen.add(conflict.odd.span.start)
    const [other] = conflict.against
    const values = {
      own: textOf(report, conflict.odd),
      other: other ? textOf(report, other) : '',
      instead: conflict.instead ?? '',
    }
    const text = message(conflict, values)
    if (!text) continue
    yield {
      span: conflict.odd.span,
      message: text,
      severity: conflict.certain ? 'error' : 'warning',
      related:
        other && other !== conflict.odd
          ? [{ span: other.span, message: say('The other place says “{other}”', { other: values.other }) }]
          : [],
    }
  }
}

function textOf({ mask }: ReportContext, { span }: Claim): string {
  const text = mask
    .slice(span.start, span.end)
    .replace(/[\s\u2029\u2060]+/g, ' ')
    .trim()
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}
