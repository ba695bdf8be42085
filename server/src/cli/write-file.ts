import { randomBytes } from 'node:crypto'
import { chmodSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'

import type { Arguments } from './arguments.js'
import type { Streams } from './check-command.js'
import { lineDiff } from './diff.js'
import type { Input } from './files.js'

/**
 * Writes a text that a command has changed: to its file, or to standard output with --stdin; with --dry-run prints what
 * would change. A file that cannot be written is said on `err`.
 */
export function writeChanged(
  { path, source, bom }: Input,
  text: string,
  args: Arguments,
  streams: Streams,
): 'same' | 'changed' | 'failed' {
  if (args.stdin) streams.out(args.dryRun ? lineDiff(path, source, text) : text)
  if (text === source) return 'same'
  if (args.stdin) return 'changed'
  if (args.dryRun) {
    streams.out(lineDiff(path, source, text))
    return 'changed'
  }
  try {
    writeAtomically(path, (bom ? '\ufeff' : '') + text)
  } catch (error) {
    const reason = (error as { code?: string }).code ?? 'unknown reason'
    streams.err(`“${path}” cannot be written: ${reason}. It is unchanged.\n`)
    return 'failed'
  }
  return 'changed'
}

/** Replaces a file in one step: nobody ever sees half of it, and a failure leaves the old one. A link stays a link. */
function writeAtomically(path: string, text: string): void {
  const target = realpathSync(path)
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  const { mode } = statSync(target)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    chmodSync(temporary, mode)
    renameSync(temporary, target)
  } catch (error) {
    try {
      unlinkSync(temporary)
    } catch {
      throw error
    }
    throw error
  }
}
