import { safeEdits } from '../check/fix-all.js'
import { applyEdits } from '../text/edits.js'
import type { Arguments } from './arguments.js'
import { inputsOf, type Streams, sayNotes } from './check-command.js'
import type { Input } from './files.js'
import { openSession, type Session } from './session.js'
import { writeChanged } from './write-file.js'

const rounds = 8

/** Applies the safe fixes. Writes only files that change; with --dry-run prints what would change. */
export async function fixCommand(args: Arguments, streams: Streams): Promise<number> {
  const session = openSession(args, streams.catalogue)
  const { inputs, failed } = await inputsOf(args, session, streams)
  let status = failed ? 2 : 0
  let changed = 0
  for (const input of inputs) {
    // lets an interruption through between two files, never inside of one
    await new Promise((resume) => setImmediate(resume))
    const done = writeChanged(input, fixText(input, session), args, streams)
    if (done === 'failed') status = 2
    else if (done === 'changed') changed++
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
