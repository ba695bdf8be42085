import type { ReportContext } from '../../check/context.js'
import { type Audience, audienceOf } from '../../domain/abbreviations/book.js'
import type { AbbreviationUse } from '../../domain/abbreviations/scan.js'
import { firstFrom, type Span } from '../../text/span.js'

/** Report types that people read who are no clinicians. */
const publicTypes: ReadonlySet<string> = new Set(['news-article', 'procedure-explainer'])

/** Who reads the report: set by the option `audience`, else by the report type. */
export function audienceFor(context: ReportContext): Audience {
  const chosen = context.options['audience']
  if (chosen === 'general' || chosen === 'clinical') return chosen
  return publicTypes.has(context.reportType ?? '') ? 'general' : 'clinical'
}

/** True where readers of that audience need no expansion. */
export function isKnownTo(context: ReportContext, audience: Audience, short: string): boolean {
  if (context.words.has(short.toLowerCase())) return true
  const widest = audienceOf(context.knowledge.abbreviations, short)
  return widest === 'general' || (widest === 'clinical' && audience === 'clinical')
}

/** Uses of each short form, in order, without those in a list of references. */
export function usesByShort(context: ReportContext): ReadonlyMap<string, readonly AbbreviationUse[]> {
  const skipped = referenceSpans(context)
  const groups = new Map<string, AbbreviationUse[]>()
  for (const use of context.abbreviations.uses) {
    if (isInside(skipped, use.span.start)) continue
    const group = groups.get(use.short)
    if (group) group.push(use)
    else groups.set(use.short, [use])
  }
  return groups
}

const references =
  /^(?:references?|bibliography|literature(?: cited)?|works cited|further reading|key papers|参考文献)\b/i

/** Lists of references: other people's titles and initials. */
function referenceSpans({ labels, source }: ReportContext): readonly { readonly span: Span }[] {
  const spans: { span: Span }[] = []
  labels.forEach((label, i) => {
    if (!references.test(label.text)) return
    const end = labels.slice(i + 1).find((next) => next.depth <= label.depth)?.start ?? source.length
    spans.push({ span: { start: label.start, end } })
  })
  return spans
}

function isInside(spans: readonly { readonly span: Span }[], offset: number): boolean {
  const before = spans[firstFrom(spans, offset + 1) - 1]
  return before !== undefined && offset < before.span.end
}
