import type { Checked } from '../check/check.js'
import { lineIndex } from '../text/lines.js'
import { type Catalogue, render } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import { type Arguments, Misuse } from './arguments.js'
import { expand, type Input, readInput, readStandardInput } from './files.js'
import { github } from './format/github.js'
import { json } from './format/json.js'
import { junit } from './format/junit.js'
import { countBySeverity, type FileResult, type Format, severities } from './format/result.js'
import { sarif } from './format/sarif.js'
import { stylish } from './format/stylish.js'
import { openSession, type Session } from './session.js'

/** Where a command writes, and what it needs of its surroundings. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  readonly version: string
  readonly catalogue: Catalogue
}

/** All texts that the arguments name. What cannot be read is said on `err` and makes `failed` true; the others go on. */
export async function inputsOf(args: Arguments, streams: Streams): Promise<{ inputs: Input[]; failed: boolean }> {
  if (args.stdin) return { inputs: [readStandardInput(args.stdinFilename ?? 'stdin.md')], failed: false }
  if (args.paths.length === 0) throw new Misuse('Name the files or folders to read, or use --stdin.')
  const { files, missing } = await expand(args.paths)
  const inputs: Input[] = []
  let failed = missing.length > 0
  for (const path of missing) streams.err(`“${path}” names no file, no folder and fits no file.\n`)
  for (const path of files) {
    try {
      inputs.push(readInput(path))
    } catch (error) {
      if (!(error instanceof Misuse)) throw error
      streams.err(`${error.message}\n`)
      failed = true
    }
  }
  return { inputs, failed }
}

/** Says on `err` what configuration files and rules have to complain of. */
export function sayNotes(session: Session, checks: readonly Checked[], streams: Streams): void {
  for (const note of session.notes) streams.err(`${note}\n`)
  const failures = new Set(
    checks.flatMap((c) => c.failures.map((f) => `${f.rule} failed (${f.reason}); the other rules ran.`)),
  )
  for (const failure of failures) streams.err(`internal: ${failure}\n`)
}

export async function checkCommand(args: Arguments, streams: Streams): Promise<number> {
  const { inputs, failed } = await inputsOf(args, streams)
  const session = openSession(args, streams.catalogue)
  const checks = inputs.map((input) => session.check(input))
  const lowest: Severity = args.quiet ? 'error' : args.severity
  const results: FileResult[] = inputs.map(({ path, source }, i) => {
    const { findings, report } = checks[i]!
    const shown = findings.filter((f) => severities.indexOf(f.severity) >= severities.indexOf(lowest))
    return { path, source, lines: lineIndex(source), reportType: report.reportType, findings: shown }
  })
  const all: Readonly<Record<Arguments['format'], Format>> = {
    stylish,
    json,
    github,
    junit,
    sarif: sarif(session.service.rules),
  }
  const text = (message: Parameters<typeof render>[0]): string => render(message, streams.catalogue)
  streams.out(all[args.format](results, { color: args.color, text, version: streams.version }))
  sayNotes(session, checks, streams)
  if (failed) return 2
  const { error, warning } = countBySeverity(checks.map((c, i) => ({ ...results[i]!, findings: c.findings })))
  return error > 0 || (args.maxWarnings !== undefined && warning > args.maxWarnings) ? 1 : 0
}
