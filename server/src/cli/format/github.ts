import { rangeOf } from './json.js'
import type { Format } from './result.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands: findings show up as annotations in a pull request. */
export const github: Format = (files, { text }) =>
  files
    .flatMap((file) =>
      file.findings.map((f) => {
        const { line, column, endLine, endColumn } = rangeOf(file.lines, f.span)
        const place = `file=${property(file.path)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`
        return `::${commands[f.severity]} ${place},title=${property(f.rule)}::${data(text(f.message))}\n`
      }),
    )
    .join('')

const data = (s: string): string => s.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (s: string): string => data(s).replaceAll(':', '%3A').replaceAll(',', '%2C')
