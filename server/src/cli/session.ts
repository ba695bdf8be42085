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
  check(input: Input): Checked
  /** Problems of configuration files met so far, one line each. */
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
  return {
    service,
    get notes() {
      return [...notes]
    },
    check(input) {
      const path = slashed(resolve(input.path))
      const { config, files } = resolveConfig(path, read, service.names, [], explicit)
      for (const file of files) {
        const lines = lineIndex(read(file.path) ?? '')
        for (const problem of file.problems) {
          const { line, column } = placeAt(lines, problem.span.start)
          notes.add(`${file.path}:${line + 1}:${column + 1}  ${render(problem.message, catalogue)}`)
        }
      }
      // Equal configurations are one object, so that what was remembered under it stays good.
      const same = configs.get(config.key) ?? config
      configs.set(config.key, same)
      return service.openDocument().check(input.source, { config: same, type: args.type ?? same.reportType })
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
