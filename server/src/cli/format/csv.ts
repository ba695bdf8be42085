import type { Format } from './result.js'

const columns = ['path', 'report type', 'line', 'column', 'severity', 'rule', 'message'] as const

/** A table for a spreadsheet (RFC 4180): one row a finding. */
export const csv: Format = (files) => {
  const rows = files.flatMap(({ path, reportType = '', findings }) =>
    findings.map((f) => [path, reportType, f.line, f.column, f.severity, f.rule, f.message]),
  )
  return [columns, ...rows].map(csvLine).join('')
}

/** One line of such a table. */
export const csvLine = (row: readonly (string | number)[]): string => `${row.map(cell).join(',')}\r\n`

/** A leading sign would make a formula of a text: spreadsheets run those. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
