import type { Finding } from '../../check/check.js'
import type { LineIndex } from '../../text/lines.js'
import type { Message } from '../../text/message.js'
import type { Severity } from '../../text/severity.js'

/** A checked file as the formats print it; only the findings that are shown. */
export interface FileResult {
  /** As the user gave it. */
  readonly path: string
  readonly source: string
  readonly lines: LineIndex
  readonly reportType: string | undefined
  readonly findings: readonly Finding[]
}

export interface FormatOptions {
  readonly color: boolean
  readonly text: (message: Message) => string
  readonly version: string
}

export type Format = (files: readonly FileResult[], options: FormatOptions) => string

export const severities: readonly Severity[] = ['info', 'warning', 'error']

/** Number of findings of each severity over all files. */
export function countBySeverity(files: readonly FileResult[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++
  return counts
}
