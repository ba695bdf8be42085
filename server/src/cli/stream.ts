import { availableParallelism } from 'node:os'
import { type Arguments, Misuse } from './arguments.js'
import type { Streams } from './check-command.js'
import { numberedLines } from './lines.js'
import { type Answers, type Batch, type BatchAnswerer, batchAnswerer, type StreamTask } from './records.js'
import { type Crew, openCrew } from './stream-crew.js'

/** The bundle is the script of its threads too. */
declare const __filename: string

const batchLines = 64
/** Batches under way for each thread: enough that none waits, few enough that memory stays flat. */
const ahead = 3
const mostThreads = 8

/**
 * Answers each line of standard input with one line, in order. Bad lines are answered with an error; they end nothing.
 * The status is 0 when all lines were answered, whatever was found: what was found is in the answers.
 */
export async function streamCommand(task: StreamTask, args: Arguments, streams: Streams): Promise<number> {
  if (args.paths.length) throw new Misuse('--stream reads standard input. Name files there: {"path": "note.md"}.')
  const jobs = args.jobs ?? Math.min(availableParallelism(), mostThreads)
  // Mistakes of the command line are said before any thread starts.
  const alone = batchAnswerer(task, args, streams.catalogue)
  const crew = jobs > 1 ? openCrew(__filename, jobs, { task, args }) : inProcess(alone)
  const said = new Set<string>()
  try {
    await inOrder(batches(process.stdin), crew, jobs * ahead, async ({ lines, notes }) => {
      for (const note of notes) {
        if (!said.has(note)) streams.err(`${note}\n`)
        said.add(note)
      }
      await written(lines)
    })
  } catch (error) {
    // Nobody reads any more, as behind `head`.
    if ((error as { code?: string }).code !== 'EPIPE') throw error
  }
  await crew.end()
  return 0
}

const inProcess = (answerer: BatchAnswerer): Crew => ({
  answers: (batch) => Promise.resolve(answerer(batch)),
  end: () => Promise.resolve(),
})

/** Lines as they arrive, so that one that comes alone is answered at once. Empty lines are no records. */
async function* batches(input: AsyncIterable<Buffer>): AsyncGenerator<Batch> {
  for await (const lines of numberedLines(input)) {
    const records = lines.filter(({ text }) => text === undefined || text.trim() !== '')
    for (let i = 0; i < records.length; i += batchLines) yield records.slice(i, i + batchLines)
  }
}

/** Hands batches to the crew, at most `most` at a time, and gives the answers to `write` in the order of the batches. */
async function inOrder(
  source: AsyncIterable<Batch>,
  crew: Crew,
  most: number,
  write: (answers: Answers) => Promise<void>,
): Promise<void> {
  const writes: Promise<void>[] = []
  let tail: Promise<void> = Promise.resolve()
  for await (const batch of source) {
    const answers = crew.answers(batch)
    tail = tail.then(async () => write(await answers))
    // It is awaited below; until then it must not count as unhandled.
    tail.catch(() => undefined)
    writes.push(tail)
    // A slow reader slows the whole down.
    if (writes.length >= most) await writes.shift()
  }
  await tail
}

/** Writes lines and waits until they are taken. */
function written(lines: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''), (error) => (error ? reject(error) : resolve()))
  })
}
