import type { Checked } from '../check/check.js'
import type { Finding } from '../check/finding.js'
import type { Comment } from '../markdown/block.js'
import type { Edit } from '../text/edits.js'

/**
 * The comment that silences a rule for the line of a finding. Above the line where that is safe to read as Markdown: at
 * the start of a paragraph or before a heading. Elsewhere (inside a paragraph, a list, a table, a quote) a line of its own
 * would break the structure, and the comment goes to the end of the line. A comment that is there already takes the rule in.
 */
export function disableHere({ source, report }: Checked, finding: Finding): Edit | undefined {
  const at = finding.span.start
  if (at < report.frontMatter.span.end) return undefined
  const line = lineStart(source, at)
  const known =
    report.comments.find(
      (comment) =>
        comment.span.end <= line && isBlankBreak(source, comment.span.end, line) && nextLine.test(comment.text),
    ) ??
    report.comments.find(
      (comment) =>
        comment.span.start >= line && lineStart(source, comment.span.start) === line && sameLine.test(comment.text),
    )
  if (known) return addRule(known, finding.rule)
  const block = report.blocks.find(({ span }) => span.start <= at && at <= span.end)
  if (block?.kind === 'code' || block?.kind === 'html') return undefined
  const own = block === undefined || block.kind === 'heading' || block.kind === 'paragraph'
  if (own && (block === undefined || lineStart(source, block.span.start) === line)) {
    const indent = /^[ \t]*/.exec(source.slice(line, at))?.[0] ?? ''
    const comment = `${indent}<!-- spine-report-disable-next-line ${finding.rule} -->${lineBreak(source)}`
    return { span: { start: line, end: line }, text: comment }
  }
  const end = block?.kind === 'cell' ? block.span.end : contentEnd(source, at)
  return { span: { start: end, end }, text: ` <!-- spine-report-disable-line ${finding.rule} -->` }
}

/** The comment that silences a rule for the whole file: below the front matter, or one more rule in the comment that is there. */
export function disableInFile({ source, report }: Checked, rule: string): Edit {
  const known = report.comments.find(({ text }) => wholeFile.test(text))
  if (known) return addRule(known, rule)
  const at = report.frontMatter.span.end
  const gap = lineBreak(source)
  return { span: { start: at, end: at }, text: `<!-- spine-report-disable-file ${rule} -->${gap}${gap}` }
}

const nextLine = /^\s*spine-report-disable-next-line\s+\S/
const sameLine = /^\s*spine-report-disable-line\s+\S/
const wholeFile = /^\s*spine-report-disable-file\s+\S/

/** Behind the last rule that the comment names, before the author's reason. */
function addRule({ span, text }: Comment, rule: string): Edit {
  const reason = text.search(/\s--(?:\s|$)/)
  const named = (reason < 0 ? text : text.slice(0, reason)).trimEnd()
  const at = span.start + '<!--'.length + named.length
  return { span: { start: at, end: at }, text: `, ${rule}` }
}

/** True where only one line break and blanks lie between the comment and the line. */
const isBlankBreak = (source: string, from: number, to: number): boolean =>
  to - from < 100 && /^[ \t]*(?:\r\n|\r|\n)$/.test(source.slice(from, to))

const lineBreak = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'

function lineStart(source: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(source.charCodeAt(at - 1))) at--
  return at
}

/** End of the line before trailing blanks and the backslash of a hard break. */
function contentEnd(source: string, offset: number): number {
  let end = offset
  while (end < source.length && !isBreak(source.charCodeAt(end))) end++
  if (source[end - 1] === '\\') end--
  while (end > offset && (source[end - 1] === ' ' || source[end - 1] === '\t')) end--
  return end
}

const isBreak = (code: number): boolean => code === 10 || code === 13
