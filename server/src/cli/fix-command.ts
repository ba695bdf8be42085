import { randomBytes } from 'node:crypto'
import { chmodSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { safeEdits } from '../check/fix-all.js'
import { applyEdits } from '../text/edits.js'
import type { Arguments } from './arguments.js'
import { inputsOf, type Streams, sayNotes } from './check-command.js'
import { lineDiff } from './diff.js'
import type { Input } from './files.js'
import { openSession, type Session } from './session.js'

const rounds = 8

/** Applies the safe fixes. Writes only files that change; with --dry-run prints what would change. */
export async function fixCommand(args: Arguments, streams: Streams): Promise<number> {
  const { inputs, failed } = await inputsOf(args, streams)
  const session = openSession(args, streams.catalogue)
  let status = failed ? 2 : 0
  let changed = 0
  for (const input of inputs) {
    const fixed = fixText(input, session)
    if (args.stdin) streams.out(args.dryRun ? lineDiff(input.path, input.source, fixed) : fixed)
    else if (fixed !== input.source) {
      changed++
      if (args.dryRun) streams.out(lineDiff(input.path, input.source, fixed))
      else {
        try {
          writeAtomically(input.path, (input.bom ? '\ufeff' : '') + fixed)
        } catch (error) {
          streams.err(
            `“${input.path}” cannot be written: ${(error as { code?: string }).code ?? 'unknown reason'}. It is unchanged.\n`,
          )
          status = 2
        }
      }
    }
  }
  sayNotes(session, streams)
  if (!args.stdin) streams.err(`${changed} of ${inputs.length} files ${args.dryRun ? 'would change' : 'changed'}\n`)
  return status
}

/** The text with all safe fixes, until none is left (a fix may make room for another). */
function fixText(input: Input, session: Session): string {
  let source = input.source
  for (let round = 0; round < rounds; round++) {
    const edits = safeEdits(session.check({ ...input, source }).findings)
    const next = edits.length ? applyEdits(source, edits) : source
    if (next === source) break
    source = next
  }
  return source
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
