import type { Checked } from '../../check/check.js'
import { lineIndex } from '../../text/lines.js'
import type { Message } from '../../text/message.js'
import type { Severity } from '../../text/severity.js'
import { type Range, rangeOf } from './range.js'

/** A finding as it is printed, kept or passed on: plain data in the words of the reader. The shape is part of the contract. */
export interface PlacedFinding extends Range {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly related?: readonly (Range & { readonly message: string })[]
  readonly fix?: {
    readonly title: string
    readonly safe: boolean
    readonly edits: readonly (Range & { readonly text: string })[]
  }
}

/** A checked file as the formats print it; only the findings that are shown. */
export interface FileResult {
  /** As the user gave it. */
  readonly path: string
  readonly reportType?: string
  readonly findings: readonly PlacedFinding[]
}

export interface FormatOptions {
  readonly color: boolean
  readonly version: string
}

export type Format = (files: readonly FileResult[], options: FormatOptions) => string

export const severities: readonly Severity[] = ['info', 'warning', 'error']

/** What a check found, from the severity `lowest` up, with lines and columns and with messages as `text` says them. */
export function placeFindings(
  { source, report, findings }: Checked,
  lowest: Severity,
  text: (message: Message) => string,
): Omit<FileResult, 'path'> {
  const lines = lineIndex(source)
  const shown = findings.filter((f) => severities.indexOf(f.severity) >= severities.indexOf(lowest))
  return {
    ...(report.reportType ? { reportType: report.reportType } : {}),
    findings: shown.map((f) => {
      const fix = f.fixes.find((x) => !x.snippet)
      return {
        rule: f.rule,
        severity: f.severity,
        message: text(f.message),
        ...rangeOf(lines, f.span),
        ...(f.related.length
          ? { related: f.related.map((r) => ({ ...rangeOf(lines, r.span), message: text(r.message) })) }
          : {}),
        ...(fix
          ? {
              fix: {
                title: text(fix.title),
                safe: fix.safe,
                edits: fix.edits.map((e) => ({ ...rangeOf(lines, e.span), text: e.text })),
              },
            }
          : {}),
      }
    }),
  }
}

/** Number of findings of each severity over all files. */
export function countBySeverity(
  files: readonly { readonly findings: readonly { readonly severity: Severity }[] }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++
  return counts
}
