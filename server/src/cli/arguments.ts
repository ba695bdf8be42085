import { parseArgs } from 'node:util'
import type { Severity } from '../text/severity.js'

/** A mistake in the command line; its message is for the user, the command ends with 2. */
export class Misuse extends Error {}

export const commands = ['check', 'fix', 'convert', 'inspect', 'extract', 'rules', 'new'] as const
export type Command = (typeof commands)[number]
export const formats = ['stylish', 'json', 'sarif', 'github', 'gitlab', 'junit', 'csv'] as const
/** How `extract` writes its rows. */
export const rowFormats = ['csv', 'ndjson', 'fhir'] as const

export interface Arguments {
  readonly command: Command | 'help' | 'version'
  readonly paths: readonly string[]
  readonly format: (typeof formats)[number]
  readonly rows: (typeof rowFormats)[number]
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  readonly quiet: boolean
  readonly maxWarnings: number | undefined
  readonly severity: Severity
  readonly config: string | undefined
  readonly type: string | undefined
  readonly color: boolean
  readonly dryRun: boolean
  /** With convert: what a web page puts around the text goes. */
  readonly removeFurniture: boolean
  /** False: files that `ignores` or `.gitignore` name are read, too. */
  readonly ignore: boolean
  readonly language: string | undefined
  readonly procedure: string | undefined
  readonly level: string | undefined
  readonly side: string | undefined
  readonly stream: boolean
  /** Threads that check at the same time. */
  readonly jobs: number | undefined
  readonly journal: string | undefined
  readonly since: string | undefined
  readonly summary: boolean
}

const options = {
  format: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'max-warnings': { type: 'string' },
  severity: { type: 'string' },
  config: { type: 'string', short: 'c' },
  type: { type: 'string' },
  'no-color': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'remove-furniture': { type: 'boolean' },
  'no-ignore': { type: 'boolean' },
  language: { type: 'string' },
  procedure: { type: 'string' },
  level: { type: 'string' },
  side: { type: 'string' },
  stream: { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  journal: { type: 'string' },
  since: { type: 'string' },
  summary: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the command line. Throws Misuse with what to do instead. */
export function readArguments(argv: readonly string[], environment: { readonly color: boolean }): Arguments {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split('. ')[0]}.`)
  }
  const { values, positionals } = parsed
  const [first, ...paths] = positionals
  const command = values.version
    ? 'version'
    : values.help || first === undefined
      ? 'help'
      : oneOf(first, commands, 'command')
  return {
    command,
    paths,
    format: command === 'extract' ? 'json' : oneOf(values.format ?? 'stylish', formats, 'format'),
    rows: command === 'extract' ? oneOf(values.format ?? 'csv', rowFormats, 'format') : 'csv',
    stdin: values.stdin ?? false,
    stdinFilename: values['stdin-filename'],
    quiet: values.quiet ?? false,
    maxWarnings: number('max-warnings', values['max-warnings']),
    severity: oneOf(values.severity ?? 'info', ['error', 'warning', 'info'] as const, 'severity'),
    config: values.config,
    type: values.type,
    color: values['no-color'] ? false : environment.color,
    dryRun: values['dry-run'] ?? false,
    removeFurniture: values['remove-furniture'] ?? false,
    ignore: !values['no-ignore'],
    language: values.language,
    procedure: values.procedure,
    level: values.level,
    side: values.side,
    stream: values.stream ?? false,
    jobs: jobsOf(values.jobs),
    journal: values.journal,
    since: values.since,
    summary: values.summary ?? false,
  }
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true })

function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  const found = known.find((k) => k === value)
  if (found === undefined) throw new Misuse(`There is no ${what} “${value}”. Choose one of: ${known.join(', ')}.`)
  return found
}

function number(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Misuse(`--${option} takes a whole number, not “${value}”.`)
  return Number(value)
}

const mostJobs = 64

function jobsOf(value: string | undefined): number | undefined {
  const jobs = number('jobs', value)
  if (jobs !== undefined && (jobs < 1 || jobs > mostJobs))
    throw new Misuse(`--jobs takes a number from 1 to ${mostJobs}, not “${value}”.`)
  return jobs
}

export const help = `spine-report checks surgical and conference reports written in Markdown.

  spine-report check [options] PATH...    findings of files, folders (their Markdown) or globs
  spine-report fix [options] PATH...      applies the safe fixes
  spine-report convert [options] PATH...  gives pasted text the marks of Markdown, word for word
  spine-report inspect [options] PATH...  sections, levels, abbreviations and terms of each report
  spine-report extract [options] PATH...  one row a report for a register: --format csv, ndjson, fhir
  spine-report rules                      all rules
  spine-report new TYPE                   a new report of that type on standard output

  --format FORMAT        ${formats.join(', ')}
  --severity LEVEL       lowest severity that is shown: error, warning, info (default info)
  --quiet                errors only
  --max-warnings N       fail on more than N warnings
  --config FILE          use this configuration file
  --type TYPE            read every file as a report of this type
  --stdin                read the text from standard input; --stdin-filename NAME names it
  --stream               read one JSON record a line from standard input ({"id","text","type"?} or {"path"}),
                         write one JSON result a line, in the same order; --jobs N sets the number of threads
  --journal FILE         keep the results in FILE; a run that was broken off goes on where it was
  --since FILE           leave out what is unchanged since the run whose journal is FILE
  --summary              at the end, the numbers of findings by family and of reports by type
  --dry-run              with fix and convert: print the changes, write nothing
  --remove-furniture     with convert: drop what a web page puts around the text
  --no-ignore            read also what "ignores" and .gitignore leave out of folders
  --language zh-cn       messages in Simplified Chinese
  --procedure ID, --level L4-5, --side left    with new
  --no-color, --version, --help

Exit status: 0 nothing wrong, 1 errors (or too many warnings), 2 misuse or an unreadable file.
No report text leaves this machine.
`
