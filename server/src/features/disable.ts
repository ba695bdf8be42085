import type { Checked } from '../core/check.js'
import type { Finding } from '../core/finding.js'
import type { Edit } from '../text/edits.js'

/**
 * The comment that silences a rule for the line of a finding. Above the line where that is safe to read as Markdown: at
 * the start of a paragraph or before a heading. Elsewhere (inside a paragraph, a list, a table, a quote) a line of its own
 * would break the structure, and the comment goes to the end of the line.
 */
export function disableHere({ source, report }: Checked, finding: Finding): Edit | undefined {
  const at = finding.span.start
  if (at < report.frontMatter.span.end) return undefined
  const line = lineStart(source, at)
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

/** The comment that silences a rule for the whole file: below the front matter. */
export function disableInFile({ source, report }: Checked, rule: string): Edit {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const at = Math.max(report.frontMatter.span.end, bom)
  const gap = lineBreak(source)
  return { span: { start: at, end: at }, text: `<!-- spine-report-disable-file ${rule} -->${gap}${gap}` }
}

const lineBreak = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'

function lineStart(source: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(source.charCodeAt(at - 1))) at--
  return at === 0 && source.charCodeAt(0) === 0xfeff ? 1 : at
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
