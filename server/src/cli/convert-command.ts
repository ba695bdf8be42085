import { toMarkdown } from '../domain/pages/to-markdown.js'
import type { Arguments } from './arguments.js'
import { inputsOf, type Streams } from './check-command.js'
import { openSession } from './session.js'
import { writeChanged } from './write-file.js'

/** Gives pasted texts the marks of Markdown. Writes only files that change; with --dry-run prints what would change. */
export async function convertCommand(args: Arguments, streams: Streams): Promise<number> {
  const { inputs, failed } = await inputsOf(args, openSession(args, streams.catalogue), streams)
  let status = failed ? 2 : 0
  let changed = 0
  for (const input of inputs) {
    const text = toMarkdown(input.source, { withoutFurniture: args.removeFurniture })
    const done = writeChanged(input, text, args, streams)
    if (done === 'failed') status = 2
    else if (done === 'changed') changed++
  }
  if (!args.stdin) streams.err(`${changed} of ${inputs.length} files ${args.dryRun ? 'would change' : 'changed'}\n`)
  return status
}
