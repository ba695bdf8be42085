import type { Comment } from '../markdown/block.js'
import { type Editable, withoutComment } from '../markdown/source-edit.js'
import { say } from '../text/message.js'
import type { Span } from '../text/span.js'
import type { Finding } from './finding.js'
import { nearestRule } from './nearest-rule.js'

/** A comment that turns rules off: `<!-- spine-report-disable-next-line rule, rule -- reason -->`. */
interface Directive {
  readonly comment: Comment
  readonly rules: readonly string[]
  /** Where findings are silenced. */
  readonly reach: Span
}

const form = /^\s*spine-report-(disable|enable|disable-line|disable-next-line|disable-file)(?:\s+([\s\S]*?))?\s*$/

/**
 * Takes out the findings that comments silence, and adds one for each comment that silences nothing (it hides nothing
 * today and would hide something tomorrow). `disable` reaches to the matching `enable` or the end; without rule names
 * every rule is meant. A family (`levels`) stands for all of its rules.
 */
export function suppress(
  editable: Editable,
  comments: readonly Comment[],
  findings: readonly Finding[],
  names: ReadonlySet<string>,
): readonly Finding[] {
  const directives = read(editable.source, comments)
  if (directives.length === 0) return findings
  const used = new Set<Directive>()
  const kept = findings.filter((finding) => {
    const hits = directives.filter((d) => reaches(d, finding))
    for (const hit of hits) used.add(hit)
    return hits.length === 0
  })
  const strangers = directives.flatMap((d) =>
    d.rules.filter((rule) => !names.has(rule)).map((rule) => unknownFinding(editable, d, rule, names)),
  )
  const unused = directives
    .filter((d) => !used.has(d) && d.rules.every((rule) => names.has(rule)))
    .map((d) => unusedFinding(editable, d))
  return [...kept, ...unused, ...strangers]
}

function read(source: string, comments: readonly Comment[]): Directive[] {
  const directives: Directive[] = []
  let open: { comment: Comment; rules: readonly string[] }[] = []
  for (const comment of comments) {
    if (!comment.text.includes('spine-report-')) continue
    const match = form.exec(comment.text)
    if (!match) continue
    const rules = (match[2] ?? '')
      .split(/\s--(?:\s|$)/)[0]!
      .split(/[\s,]+/)
      .filter(Boolean)
    const all = { start: 0, end: source.length + 1 }
    switch (match[1]) {
      case 'disable-file':
        directives.push({ comment, rules, reach: all })
        break
      case 'disable-line':
        directives.push({ comment, rules, reach: lineAround(source, comment.span.start) })
        break
      case 'disable-next-line':
        directives.push({ comment, rules, reach: nextLine(source, comment.span.end) })
        break
      case 'disable':
        open.push({ comment, rules })
        break
      default: {
        const ends = open.filter((o) => rules.length === 0 || o.rules.join() === rules.join())
        for (const o of ends) directives.push({ ...o, reach: { start: o.comment.span.end, end: comment.span.start } })
        open = open.filter((o) => !ends.includes(o))
      }
    }
  }
  for (const o of open) directives.push({ ...o, reach: { start: o.comment.span.end, end: source.length + 1 } })
  return directives
}

/** The next line that holds something, with the blank ones before it: Markdown wants a blank line behind a comment. */
function nextLine(source: string, offset: number): Span {
  const { end } = lineAround(source, offset)
  let at = end
  while (at < source.length && /\s/.test(source[at]!)) at++
  return { start: end, end: lineAround(source, Math.max(at, end)).end }
}

/** The line of an offset with its line break. */
function lineAround(source: string, offset: number): Span {
  let start = offset
  while (start > 0 && !/[\r\n]/.test(source[start - 1]!)) start--
  let end = offset
  while (end < source.length && !/[\r\n]/.test(source[end]!)) end++
  if (source[end] === '\r' && source[end + 1] === '\n') end++
  return { start, end: Math.min(end + 1, source.length + 1) }
}

function reaches(directive: Directive, finding: Finding): boolean {
  const { start } = finding.span
  if (start < directive.reach.start || start >= directive.reach.end) return false
  if (directive.rules.length === 0) return true
  return directive.rules.some((rule) => rule === finding.rule || finding.rule.startsWith(`${rule}/`))
}

function unknownFinding(
  { source }: Editable,
  { comment }: Directive,
  rule: string,
  names: ReadonlySet<string>,
): Finding {
  const at = source.slice(comment.span.start, comment.span.end).indexOf(rule, 'spine-report-disable'.length)
  const start = comment.span.start + Math.max(0, at)
  const near = nearestRule(rule, names)
  return {
    rule: 'document/unknown-rule',
    severity: 'warning',
    span: { start, end: at < 0 ? comment.span.end : start + rule.length },
    message: near
      ? say('There is no rule “{rule}”, so this comment turns nothing off. Did you mean “{near}”?', { rule, near })
      : say('There is no rule “{rule}”, so this comment turns nothing off. Correct the name or remove it.', { rule }),
    related: [],
    fixes: [],
  }
}

function unusedFinding(editable: Editable, { comment, rules }: Directive): Finding {
  const edits = withoutComment(editable, comment.span)
  return {
    rule: 'document/unused-disable',
    severity: 'info',
    span: comment.span,
    message: rules.length
      ? say('This comment turns off {rules}, but nothing is reported here. Remove the comment.', {
          rules: rules.join(', '),
        })
      : say('This comment turns off all rules, but nothing is reported here. Remove the comment.'),
    related: [],
    fixes: edits ? [{ title: say('Remove the comment'), safe: true, edits }] : [],
  }
}
