import { countBySeverity, type FileResult, type PlacedFinding } from './result.js'

/** Two small tables for people: findings by family of rules, and reports by type. */
export function summary(files: readonly FileResult[]): string {
  const findings = files.flatMap((file) => file.findings)
  const families = grouped(findings, (f: PlacedFinding) => f.rule.slice(0, f.rule.indexOf('/')))
  const types = grouped(files, (file) => file.reportType ?? 'no known type')
  const counts = families.map(([family, list]) => {
    const { error, warning, info } = countBySeverity([{ findings: list }])
    return [family, error, warning, info]
  })
  const reports = types.map(([type, list]) => [type, list.length, list.filter((f) => f.findings.length > 0).length])
  return `\n${table([['family', 'errors', 'warnings', 'info'], ...counts])}\n${table([['report type', 'files', 'with findings'], ...reports])}`
}

/** Groups by a name, in the order of the names. */
function grouped<T>(items: readonly T[], name: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(name(item))
    if (group) group.push(item)
    else groups.set(name(item), [item])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)))
  const line = (row: readonly (string | number)[]): string =>
    row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join('  ')
  return rows.map((row) => `${line(row)}\n`).join('')
}
