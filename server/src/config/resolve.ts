import { say } from '../text/message.js'
import { type Config, joinLayers, type Layer } from './config.js'
import { type ConfigFile, type ConfigProblem, type Names, readConfigFile } from './file.js'
import { anyGlobMatches, isIgnored } from './glob.js'

export const configName = '.spine-report.json'

/** A configuration file that was read, and what is wrong with it. */
export interface ReadConfig {
  readonly path: string
  readonly problems: readonly ConfigProblem[]
  /** True where nothing of the file could be read. */
  readonly broken?: true
  /** True where its `ignores` name the document. */
  readonly ignored: boolean
}

export interface Resolved {
  readonly config: Config
  /** The files that went into it, the nearest last. */
  readonly files: readonly ReadConfig[]
  /** True where the document is not to be checked. */
  readonly ignored: boolean
}

/**
 * The configuration of one document: built-in defaults < nearest `.spine-report.json` (with what it extends, then its
 * overrides that fit the path) < `settings` of the editor or the command line. The one resolver of editor and command line.
 * Paths are absolute with `/`. `read` gives a file's text, or undefined where there is none; it is asked for each folder upwards.
 */
export function resolveConfig(
  documentPath: string,
  read: (path: string) => string | undefined,
  names: Names,
  settings: readonly Layer[] = [],
  explicit?: string,
): Resolved {
  const files: ReadConfig[] = []
  const start = explicit ?? nearest(documentPath, read)
  const layers = start === undefined ? [] : layersOf(start, documentPath, read, names, files, [])
  return { config: joinLayers([...layers, ...settings]), files, ignored: files.some((file) => file.ignored) }
}

/** Path of the nearest configuration file in the document's folder or above. */
export function nearest(documentPath: string, read: (path: string) => string | undefined): string | undefined {
  for (let folder = parent(documentPath); ; folder = parent(folder)) {
    const path = `${folder === '/' ? '' : folder}/${configName}`
    if (read(path) !== undefined) return path
    if (folder === parent(folder)) return undefined
  }
}

function layersOf(
  path: string,
  documentPath: string,
  read: (path: string) => string | undefined,
  names: Names,
  files: ReadConfig[],
  above: readonly string[],
): Layer[] {
  const text = read(path)
  if (text === undefined) return []
  const file: ConfigFile = readConfigFile(text, names)
  const problems = [...file.problems]
  const layers: Layer[] = []
  for (const relative of file.extends) {
    const base = join(parent(path), relative)
    const at = text.indexOf(JSON.stringify(relative))
    const span = { start: Math.max(at, 0), end: Math.max(at, 0) + JSON.stringify(relative).length }
    if (base === path || above.includes(base))
      problems.push({ span, message: say('This file builds on itself. Remove the entry from "extends".') })
    else if (read(base) === undefined)
      problems.push({ span, message: say('There is no file “{path}” beside this one.', { path: relative }) })
    else layers.push(...layersOf(base, documentPath, read, names, files, [...above, path]))
  }
  const inside = relativeTo(parent(path), documentPath)
  const ignored = file.ignores.length > 0 && isIgnored(file.ignores, inside)
  files.push({ path, problems, ignored, ...(file.broken ? { broken: true } : {}) })
  layers.push(file)
  for (const override of file.overrides) if (anyGlobMatches(override.files, inside)) layers.push(override)
  return layers
}

const parent = (path: string): string => {
  const at = path.lastIndexOf('/')
  return at > 0 ? path.slice(0, at) : '/'
}

function relativeTo(folder: string, path: string): string {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : path
}

function join(folder: string, relative: string): string {
  if (relative.startsWith('/')) return relative
  const parts = folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/') || '/'
}
