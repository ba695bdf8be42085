import { oneLine } from '../printable.js'
import { countBySeverity, type Format } from './result.js'

const codes = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const

/** For people: findings by file, and a line that sums up. */
export const stylish: Format = (files, { color }) => {
  const paint = (code: number, s: string): string => (color ? `\u001b[${code}m${s}\u001b[0m` : s)
  const out: string[] = []
  for (const file of files) {
    if (file.findings.length === 0) continue
    out.push(paint(codes.bold, oneLine(file.path)) + (file.reportType ? paint(codes.dim, `  ${file.reportType}`) : ''))
    for (const f of file.findings) {
      const place = `${f.line}:${f.column}`.padStart(8)
      out.push(
        `${place}  ${paint(codes[f.severity], f.severity.padEnd(7))}  ${oneLine(f.message)}  ${paint(codes.dim, f.rule)}`,
      )
    }
    out.push('')
  }
  const { error, warning, info } = countBySeverity(files)
  const what = `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} info`
  out.push(`${count(files.length, 'file')} checked: ${error + warning + info === 0 ? 'nothing to report' : what}`)
  return `${out.join('\n')}\n`
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
