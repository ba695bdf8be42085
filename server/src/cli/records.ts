import { render } from '../text/message.js'
import { type Arguments, Misuse } from './arguments.js'
import type { Streams } from './check-command.js'
import { type Input, readInput } from './files.js'
import { placeFindings } from './format/result.js'
import { longest, type NumberedLine } from './lines.js'
import { openSession } from './session.js'

/** What one line of a stream asks for. */
export interface StreamRecord {
  readonly input: Input
  readonly type: string | undefined
}

/** Commands that work on streams. */
export type StreamTask = keyof typeof tasks

type Task = (args: Arguments, catalogue: Streams['catalogue']) => { answer(r: StreamRecord): object; notes(): string[] }

/** How each command answers a record; what comes back is put behind the record's `id` or `path`. */
const tasks = {
  check(args, catalogue) {
    const session = openSession(args, catalogue)
    const lowest = args.quiet ? 'error' : args.severity
    return {
      answer({ input, type }) {
        if (type !== undefined && !session.service.names.reportTypes.has(type))
          throw new Misuse(
            `There is no report type of that name. Known are: ${[...session.service.names.reportTypes].join(', ')}.`,
          )
        return placeFindings(session.check(input, type), lowest, (message) => render(message, catalogue))
      },
      notes: () => [...session.notes],
    }
  },
} satisfies Record<string, Task>

/** Lines that are worked on together, and what is to be written for them. */
export type Batch = readonly NumberedLine[]
export interface Answers {
  readonly lines: readonly string[]
  /** For standard error; each is to be said once. */
  readonly notes: readonly string[]
}
export type BatchAnswerer = (batch: Batch) => Answers

/** Answers lines of a stream, each with one line of JSON. Nothing that a line holds makes it throw. */
export function batchAnswerer(task: StreamTask, args: Arguments, catalogue: Streams['catalogue']): BatchAnswerer {
  const { answer, notes } = tasks[task](args, catalogue)
  const name = args.stdinFilename ?? 'stdin.md'
  const lineOf = ({ text, line }: NumberedLine): string => {
    if (text === undefined)
      return failure(line, `This line is longer than ${longest / 1_000_000} million characters and was left out.`)
    let names: object = {}
    try {
      const value = parse(text)
      names = namesOf(value)
      return JSON.stringify({ ...names, ...answer(recordOf(value, name)) })
    } catch (error) {
      return failure(line, error instanceof Misuse ? error.message : 'This record could not be worked on.', names)
    }
  }
  return (batch) => ({ lines: batch.map(lineOf), notes: notes() })
}

/** The line that stands for a record without a result. */
export const failure = (line: number, error: string, names: object = {}): string =>
  JSON.stringify({ ...names, line, error })

function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Misuse('This line is not JSON. Write one object a line: {"id": "1", "text": "…"}.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misuse('This line is no JSON object. Write {"id": "1", "text": "…"}.')
  return value as Record<string, unknown>
}

/** What the answer is told apart by, as far as it is there. */
function namesOf({ id, path }: Readonly<Record<string, unknown>>): object {
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    ...(typeof path === 'string' ? { path } : {}),
  }
}

function recordOf({ id, text, path, type }: Readonly<Record<string, unknown>>, name: string): StreamRecord {
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    throw new Misuse('"id" must be text or a number.')
  if (type !== undefined && typeof type !== 'string') throw new Misuse('"type" must be the name of a report type.')
  if (path !== undefined && typeof path !== 'string') throw new Misuse('"path" must be text.')
  if (text === undefined && path !== undefined) return { input: readInput(path), type }
  if (typeof text !== 'string') throw new Misuse('"text" must be there and be text, or "path" must name a file.')
  const bom = text.charCodeAt(0) === 0xfeff
  return { input: { path: path ?? name, source: bom ? text.slice(1) : text, bom }, type }
}
