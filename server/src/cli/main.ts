#!/usr/bin/env node
import { type Arguments, help, Misuse, readArguments } from './arguments.js'
import { checkCommand, type Streams } from './check-command.js'
import { inspectCommand } from './inspect-command.js'
import { catalogueFor } from './language.js'
import { forTerminal } from './printable.js'
import { rulesCommand } from './rules-command.js'
import { expectShortRun } from './short-run.js'
import { streamCommand } from './stream.js'
import { isStreamWorker, serveStream } from './stream-worker.js'

declare const __VERSION__: string

const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'development'

/** Runs one command. Resolves to the exit status: 0 fine, 1 findings, 2 misuse or a crash. */
export async function main(argv: readonly string[]): Promise<number> {
  const out = (text: string): void => {
    process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text)
  }
  const err = (text: string): void => {
    process.stderr.write(forTerminal(text))
  }
  try {
    const color = process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
    const args = readArguments(argv, { color })
    return await run(args, { out, err, version, catalogue: catalogueFor(args.language) })
  } catch (error) {
    if (error instanceof Misuse) {
      err(`${error.message}\n“spine-report --help” shows what is possible.\n`)
      return 2
    }
    err(`internal: ${placeOf(error)}\n`)
    return 2
  }
}

/** Kind and place of a failure. Its message may quote what was being read, and report text reaches no output of that kind. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [(error as { code?: string }).code ?? error.name, ...frames.slice(0, 4)].join('\n')
}

async function run(args: Arguments, streams: Streams): Promise<number> {
  switch (args.command) {
    case 'help':
      streams.out(help)
      return 0
    case 'version':
      streams.out(`${streams.version}\n`)
      return 0
    case 'check':
      return await (args.stream ? streamCommand('check', args, streams) : checkCommand(args, streams))
    case 'fix':
      return await (await import('./fix-command.js')).fixCommand(args, streams)
    case 'convert':
      return await (await import('./convert-command.js')).convertCommand(args, streams)
    case 'inspect':
      return await inspectCommand(args, streams)
    case 'extract':
      return await (await import('./extract-command.js')).extractCommand(args, streams)
    case 'rules':
      return rulesCommand(args, streams)
    case 'new':
      return (await import('./new-command.js')).newCommand(args, streams)
  }
}

if (isStreamWorker) serveStream()
else start()

function start(): void {
  if (!process.argv.includes('--stream')) expectShortRun()
  main(process.argv.slice(2)).then((status) => {
    process.exitCode = status
    // What was written must arrive first. Then no waiting for V8, which is still optimising and collecting.
    process.stdout.write('', () => process.stderr.write('', () => process.exit()))
  })
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: { code?: string }) => {
      if (error.code !== 'EPIPE') throw error
    })
  process.on('SIGINT', () => process.exit(130))
}
