import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'

import { type Arguments, Misuse } from './arguments.js'
import type { Streams } from './check-command.js'
import { lineDiff } from './diff.js'
import type { Input } from './files.js'
import { oneLine } from './printable.js'

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
    const reason = error instanceof Misuse ? error.message : ((error as { code?: string }).code ?? 'unknown reason')
    streams.err(`“${oneLine(path)}” cannot be written: ${reason}. It is unchanged.\n`)
    return 'failed'
  }
  return 'changed'
}

/** Replaces a file in one step: nobody ever sees half of it, and a failure leaves the old one. A link stays a link. */
function writeAtomically(path: string, text: string): void {
  const target = realpathSync(path)
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  const { mode, uid, gid, nlink } = statSync(target)
  if ((mode & 0o222) === 0) throw new Misuse('it is read-only')
  // a new file would part it from its other names
  if (nlink > 1) {
    writeFileSync(target, text)
    return
  }
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    const made = statSync(temporary)
    if (made.uid !== uid || made.gid !== gid) chownSync(temporary, uid, gid)
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
