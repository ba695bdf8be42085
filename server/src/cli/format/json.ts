import { type LineIndex, placeAt } from '../../text/lines.js'
import type { Span } from '../../text/span.js'
import type { Format } from './result.js'

/** 1-based line and column of both ends; columns count UTF-16 units, the end is exclusive. */
export function rangeOf(
  lines: LineIndex,
  span: Span,
): { line: number; column: number; endLine: number; endColumn: number } {
  const start = placeAt(lines, span.start)
  const end = placeAt(lines, span.end)
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 }
}

/** The machine-readable format; its shape is part of the command line's contract. */
export const json: Format = (files, { text }) => {
  const shaped = files.map((file) => ({
    path: file.path,
    ...(file.reportType ? { reportType: file.reportType } : {}),
    findings: file.findings.map((f) => {
      const fix = f.fixes.find((x) => !x.snippet)
      return {
        rule: f.rule,
        severity: f.severity,
        message: text(f.message),
        ...rangeOf(file.lines, f.span),
        ...(f.related.length
          ? { related: f.related.map((r) => ({ ...rangeOf(file.lines, r.span), message: text(r.message) })) }
          : {}),
        ...(fix
          ? {
              fix: {
                title: text(fix.title),
                safe: fix.safe,
                edits: fix.edits.map((e) => ({ ...rangeOf(file.lines, e.span), text: e.text })),
              },
            }
          : {}),
      }
    }),
  }))
  return `${JSON.stringify({ version: 1, files: shaped })}\n`
}
