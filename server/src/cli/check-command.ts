import { type Catalogue, render } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import { type Arguments, Misuse } from './arguments.js'
import { expand, type Input, readInput, readStandardInput } from './files.js'
import { formatOf } from './format/index.js'
import { countBySeverity, type FileResult, placeFindings, severities } from './format/result.js'
import { summary } from './format/summary.js'
import { openJournal, readJournal } from './journal.js'
import { oneLine } from './printable.js'
import { progressOn } from './progress.js'
import { openSession, type Session } from './session.js'

/** Where a command writes, and what it needs of its surroundings. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  readonly version: string
  readonly catalogue: Catalogue
}

/** Paths that the arguments name. What fits no file is said on `err` and makes `failed` true. */
async function pathsOf(
  args: Arguments,
  session: Session,
  streams: Streams,
): Promise<{ paths: readonly string[]; failed: boolean }> {
  if (args.stdin) return { paths: [args.stdinFilename ?? 'stdin.md'], failed: false }
  if (args.paths.length === 0) throw new Misuse('Name the files or folders to read, or use --stdin.')
  const { named, found, missing, strange } = await expand(args.paths, args.ignore)
  const left = args.ignore ? found.filter((path) => !session.isIgnored(path)) : found
  for (const path of missing) streams.err(`“${oneLine(path)}” names no file, no folder and fits no file.\n`)
  for (const path of strange) streams.err(`“${oneLine(path)}” is neither a file nor a folder.\n`)
  return { paths: [...named, ...left], failed: missing.length + strange.length > 0 }
}

/** The text of one path, or undefined where it cannot be read; the reason is then said on `err`. */
function inputOf(path: string, args: Arguments, streams: Streams): Input | undefined {
  try {
    return args.stdin ? readStandardInput(path) : readInput(path)
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    streams.err(`${error.message}\n`)
    return undefined
  }
}

/** All texts that the arguments name. What cannot be read is said on `err` and makes `failed` true; the others go on. */
export async function inputsOf(
  args: Arguments,
  session: Session,
  streams: Streams,
): Promise<{ inputs: Input[]; failed: boolean }> {
  const { paths, failed } = await pathsOf(args, session, streams)
  const inputs = paths.map((path) => inputOf(path, args, streams)).filter((input) => input !== undefined)
  return { inputs, failed: failed || inputs.length < paths.length }
}

/** Says on `err` what configuration files and rules have to complain of. */
export function sayNotes(session: Session, streams: Streams): void {
  for (const note of session.notes) streams.err(`${oneLine(note)}\n`)
}

export async function checkCommand(args: Arguments, streams: Streams): Promise<number> {
  const session = openSession(args, streams.catalogue)
  const { paths, failed: unknown } = await pathsOf(args, session, streams)
  const key = [streams.version, args.language, args.type].join(' ')
  const before = args.since === undefined ? undefined : readJournal(args.since)
  const journal = args.journal === undefined ? undefined : openJournal(args.journal, key)
  const progress = progressOn(process.stderr, paths.length)
  const results: FileResult[] = []
  let failed = unknown
  for (const path of paths) {
    const input = inputOf(path, args, streams)
    progress.step()
    if (input === undefined) failed = true
    else if (before?.has(path, input)) continue
    else {
      const config = session.configOf(path)
      const result = journal?.result(path, input, config.key) ?? {
        path,
        ...placeFindings(session.check(input), 'info', (message) => render(message, streams.catalogue)),
      }
      journal?.keep(result, input, config.key)
      results.push(result)
    }
  }
  journal?.close()
  progress.end()
  const lowest: Severity = args.quiet ? 'error' : args.severity
  const shown = results.map((file) => ({ ...file, findings: file.findings.filter((f) => weighs(f, lowest)) }))
  const format = formatOf(args.format, session.service.rules)
  streams.out(format(shown, { color: args.color, version: streams.version }))
  if (args.summary || journal) streams.err(summary(shown))
  sayNotes(session, streams)
  if (failed) return 2
  const { error, warning } = countBySeverity(results)
  return error > 0 || (args.maxWarnings !== undefined && warning > args.maxWarnings) ? 1 : 0
}

const weighs = (finding: { readonly severity: Severity }, lowest: Severity): boolean =>
  severities.indexOf(finding.severity) >= severities.indexOf(lowest)
