import type { ReportContext } from '../../check/context.js'
import type { Discouraged, Reason } from '../../domain/lexicon/concept.js'
import type { Severity } from '../../text/severity.js'
import type { Span } from '../../text/span.js'

/** What a reason weighs where the form has no severity of its own: error only for what cannot be right. */
const weights: Readonly<Record<Reason, Severity>> = {
  'machine-translation': 'warning',
  misspelling: 'error',
  ambiguous: 'warning',
  obsolete: 'info',
  nonstandard: 'info',
  brand: 'info',
}

export const severityOf = (entry: Discouraged): Severity => entry.severity ?? weights[entry.reason]

/** True where the front matter says that patients read the text; lay words are right there. */
export function isForPatients(context: ReportContext): boolean {
  const { audience } = context.frontMatter.values
  return typeof audience === 'string' && /^(?:patients?|lay|public|general)/i.test(audience.trim())
}

const lists = /^(?:references?|bibliography|literature(?: cited)?|works cited|reference list|参考文献)$/i

/** The places of the reference lists: titles of others are quoted there, not written. */
export const referenceLists = (context: ReportContext): readonly Span[] =>
  context.sections.filter((section) => lists.test(section.label.text.trim())).map((section) => section.span)
