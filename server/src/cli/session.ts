import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Checked } from '../check/check.js'
import type { Config } from '../config/config.js'
import { resolveConfig } from '../config/resolve.js'
import { createService, type Service } from '../service.js'
import { lineIndex, placeAt } from '../text/lines.js'
import { type Catalogue, render } from '../text/message.js'
import { type Arguments, Misuse } from './arguments.js'
import type { Input } from './files.js'

/** One run of the command line: the service, and the configuration of each file. */
export interface Session {
  readonly service: Service
  /** `type` is the report type that is known of this text alone; it counts before the command line's. */
  check(input: Input, type?: string): Checked
  /** The configuration that counts for a path. Equal configurations are one object. */
  configOf(path: string): Config
  /** True where the configuration says that the file is not checked. */
  isIgnored(path: string): boolean
  /** What configuration files and rules have to complain of so far, one line each. */
  readonly notes: readonly string[]
}

export function openSession(args: Arguments, catalogue: Catalogue): Session {
  const service = createService()
  if (args.type !== undefined && !service.names.reportTypes.has(args.type)) {
    throw new Misuse(
      `There is no report type “${args.type}”. Choose one of: ${[...service.names.reportTypes].join(', ')}.`,
    )
  }
  const cache = new Map<string, string | undefined>()
  const read = (path: string): string | undefined => {
    if (!cache.has(path)) cache.set(path, readText(path))
    return cache.get(path)
  }
  const explicit = args.config === undefined ? undefined : slashed(resolve(args.config))
  if (explicit !== undefined && read(explicit) === undefined)
    throw new Misuse(`The configuration file “${args.config}” cannot be read.`)
  const configs = new Map<string, Config>()
  const notes = new Set<string>()
  let last: { readonly path: string; readonly config: Config } | undefined
  const configOf = (given: string): Config => {
    if (last?.path === given) return last.config
    const path = slashed(resolve(given))
    const { config: found, files } = resolveConfig(path, read, service.names, [], explicit)
    for (const file of files) {
      const lines = lineIndex(read(file.path) ?? '')
      for (const problem of file.problems) {
        const { line, column } = placeAt(lines, problem.span.start)
        const note = `${file.path}:${line + 1}:${column + 1}  ${render(problem.message, catalogue)}`
        // without it every setting would be lost, and a fix might write what the settings forbid
        if (file.broken) throw new Misuse(`${note}\nThe configuration cannot be read, so no file was checked.`)
        notes.add(note)
      }
    }
    const config = configs.get(found.key) ?? found
    configs.set(found.key, config)
    last = { path: given, config }
    return config
  }
  return {
    service,
    get notes() {
      return [...notes]
    },
    configOf,
    isIgnored: (path) => resolveConfig(slashed(resolve(path)), read, service.names, [], explicit).ignored,
    check(input, type) {
      const config = configOf(input.path)
      const own = type ?? args.type ?? config.reportType
      const checked = service.openDocument().check(input.source, { config, type: own })
      for (const { rule, reason } of checked.failures)
        notes.add(`internal: ${rule} failed (${reason}); the other rules ran.`)
      return checked
    },
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')
