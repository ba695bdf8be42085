import type { Checked } from '../check/check.js'
import type { Span } from '../text/span.js'

/** A rule named in a comment that turns it off. */
export interface RuleMention {
  readonly span: Span
  readonly rule: string
}

const directive = /^\s*spine-report-(?:disable|enable)[a-z-]*\s/
const reason = /\s--(?:\s|$)/

/** Rules named in the comments of a report, in order; what follows `--` is the author's reason. */
export function ruleMentions({ report }: Checked): readonly RuleMention[] {
  return report.comments.flatMap((comment) => {
    const head = directive.exec(comment.text)?.[0].length
    if (head === undefined) return []
    const end = comment.text.slice(head).search(reason)
    const names = end < 0 ? comment.text.slice(head) : comment.text.slice(head, head + end)
    const start = comment.span.start + '<!--'.length + head
    return [...names.matchAll(/[a-z][\w-]*\/[\w-]+/g)].map((match) => ({
      rule: match[0],
      span: { start: start + match.index, end: start + match.index + match[0].length },
    }))
  })
}
