import type { PassageContext } from '../../check/context.js'
import type { Problem } from '../../check/rule.js'
import type { ClaimClass } from '../../domain/claims/book.js'
import type { Message } from '../../text/message.js'

/** Texts that are written for the public or for a meeting. Notes and case reports have other readers. */
const publicTypes: ReadonlySet<string> = new Set([
  'news-article',
  'conference-report',
  'procedure-explainer',
  'speaker-biography',
])
const abstracts = 'conference-abstract'
/** Classes that an abstract is held to as well: its methods and results carry the numbers of the others. */
const inAbstracts: ReadonlySet<ClaimClass> = new Set(['superlative', 'absolute', 'praise', 'proof'])
/** Classes whose words notes use of one patient: there they are findings, not promises. */
const likeNotes: ReadonlySet<ClaimClass> = new Set(['absolute', 'figure', 'praise', 'comparison', 'proof'])

/** True for texts of the public kinds, and for clinical prose of no known type. */
export const isPublic = ({ reportType, clinical }: Pick<PassageContext, 'reportType' | 'clinical'>): boolean =>
  reportType === undefined ? clinical : publicTypes.has(reportType)

/** The claims of one class that a reader of this text should be spared. */
export function* claimProblems(
  context: PassageContext,
  id: ClaimClass,
  message: (words: string) => Message,
): Generator<Problem> {
  const { reportType } = context
  if (!isPublic(context) && !(reportType === abstracts && inAbstracts.has(id))) return
  for (const claim of context.claims) {
    if (claim.id !== id) continue
    if (reportType === undefined && claim.ofPatient && likeNotes.has(id)) continue
    const { span, severity } = claim
    const words = context.mask.slice(span.start, span.end).replace(/[\s\u2060]+/g, ' ')
    yield { span, severity, message: message(words) }
  }
}
