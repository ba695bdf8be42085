import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { Misuse } from './arguments.js'
import type { Input } from './files.js'
import type { FileResult } from './format/result.js'

/**
 * Results of a run, kept in a file as they come: one JSON line each behind a line that says how they were made. Lines are only
 * ever added, so that a run which is broken off at any moment leaves at most one torn line, which the next run drops.
 */
export interface Journal {
  /** The result of an earlier run, where text and configuration are still the same. */
  result(path: string, input: Input, config: string): FileResult | undefined
  /** Adds a result; it is safe on the disk after the next batch. Nothing is written of what is there already. */
  keep(result: FileResult, input: Input, config: string): void
  close(): void
}

/** What an earlier run has seen: only the content of a file counts. */
export interface EarlierRun {
  has(path: string, input: Input): boolean
}

interface Entry {
  readonly hash: string
  readonly config: string
  readonly result: FileResult
}

const batch = { entries: 64, milliseconds: 500 } as const

/** Opens or begins a journal. `key` is what else decides the results; throws Misuse where those in the file were made otherwise. */
export function openJournal(path: string, key: string): Journal {
  const file = attempt(path, () => openSync(path, 'a+', 0o600))
  const { header, entries, whole } = attempt(path, () => readEntries(file))
  if (header !== undefined && header !== key)
    throw new Misuse(`The journal “${path}” is of another version or of other options. Name a new file.`)
  ftruncateSync(file, whole)
  let waiting = header === undefined ? [JSON.stringify({ journal: 1, key })] : []
  let last = performance.now()
  const flush = (): void => {
    if (waiting.length) writeAll(file, `${waiting.join('\n')}\n`)
    fsyncSync(file)
    waiting = []
    last = performance.now()
  }
  return {
    result(name, input, config) {
      const entry = entries.get(name)
      return entry?.hash === hashOf(input.source) && entry.config === hashOf(config) ? entry.result : undefined
    },
    keep(result, input, config) {
      if (entries.get(result.path)?.result === result) return
      waiting.push(JSON.stringify({ hash: hashOf(input.source), config: hashOf(config), result }))
      if (waiting.length >= batch.entries || performance.now() - last > batch.milliseconds) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}

/** Reads the journal of an earlier run, of whatever version and options. Throws Misuse where there is none. */
export function readJournal(path: string): EarlierRun {
  const file = attempt(path, () => openSync(path, 'r'))
  const { header, entries } = attempt(path, () => readEntries(file))
  closeSync(file)
  if (header === undefined) throw new Misuse(`“${path}” is no journal of an earlier run.`)
  return { has: (name, input) => entries.get(name)?.hash === hashOf(input.source) }
}

/** The complete entries, the last one of each path, and how many bytes they take. Throws Misuse on a file that is no journal. */
function readEntries(file: number): { header: string | undefined; entries: Map<string, Entry>; whole: number } {
  const entries = new Map<string, Entry>()
  let header: string | undefined
  let whole = 0
  for (const line of completeLines(file)) {
    const value = parse(line.toString('utf8'))
    if (header === undefined) {
      if (value?.['journal'] !== 1) throw new Misuse('it is no journal of an earlier run')
      header = String(value['key'])
    } else {
      // Behind a torn write nothing can be trusted.
      if (!isEntry(value)) break
      entries.set(value.result.path, value)
    }
    whole += line.length + 1
  }
  return { header, entries, whole }
}

/** Lines that end, in pieces, so that a file of any size can be read. */
function* completeLines(file: number): Generator<Buffer> {
  const chunk = Buffer.alloc(1 << 20)
  let rest: Buffer[] = []
  let at = 0
  for (let read = 0; (read = readSync(file, chunk, 0, chunk.length, at)) > 0; at += read) {
    let start = 0
    for (let end = 0; (end = chunk.subarray(0, read).indexOf(10, start)) >= 0; start = end + 1) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)])
      rest = []
    }
    rest.push(Buffer.from(chunk.subarray(start, read)))
  }
  const start = Buffer.concat(rest)
  // A file of one line without an end is either a torn journal or something else that must not be cut off.
  if (at === start.length && start.length && !'{"journal":1,'.startsWith(start.toString('latin1', 0, 13)))
    throw new Misuse('it is no journal of an earlier run')
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | undefined
  return (
    typeof entry?.hash === 'string' && typeof entry.result?.path === 'string' && Array.isArray(entry.result.findings)
  )
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const reason = error instanceof Misuse ? error.message : ((error as { code?: string }).code ?? 'unknown reason')
    throw new Misuse(`The journal “${path}” cannot be used: ${reason}.`)
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
