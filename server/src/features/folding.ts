import type { Checked } from '../check/check.js'
import type { Span } from '../text/span.js'

export interface Fold {
  /** Its first line stays to be seen. */
  readonly span: Span
  readonly kind: 'section' | 'front-matter' | 'comment'
}

/** What can be folded: front matter, sections (bold and capital labels too, which editors do not see), comments. */
export function folds({ report, source }: Checked): readonly Fold[] {
  const found: Fold[] = []
  const { span } = report.frontMatter
  if (span.end > span.start) found.push({ span: trimmed(source, span), kind: 'front-matter' })
  for (const section of report.sections) found.push({ span: trimmed(source, section.span), kind: 'section' })
  for (const comment of report.comments) found.push({ span: comment.span, kind: 'comment' })
  return found
}

function trimmed(source: string, { start, end }: Span): Span {
  let last = end
  while (last > start && source.charCodeAt(last - 1) <= 32) last--
  return { start, end: last }
}
