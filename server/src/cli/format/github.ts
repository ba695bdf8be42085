import { oneLine } from '../printable.js'
import type { Format } from './result.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands: findings show up as annotations in a pull request. */
export const github: Format = (files) =>
  files
    .flatMap((file) =>
      file.findings.map((f) => {
        const { line, column, endLine, endColumn } = f
        const place = `file=${property(file.path)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`
        return `::${commands[f.severity]} ${place},title=${property(f.rule)}::${data(oneLine(f.message))}\n`
      }),
    )
    .join('')

const data = (s: string): string => s.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (s: string): string => data(s).replaceAll(':', '%3A').replaceAll(',', '%2C')
