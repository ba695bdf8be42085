import type { CheckSettings } from '../check/check.js'
import { emptyLayer, type Layer } from '../config/config.js'
import { type ConfigProblem, type Names, readConfigFile } from '../config/file.js'
import { isIgnored } from '../config/glob.js'
import { resolveConfig } from '../config/resolve.js'
import { LEVEL_PRESETS, type LevelPreset } from '../domain/spine/print.js'
import { configFileName } from '../protocol.js'
import { joinUri, splitUri } from './uri.js'

/** What holds for one document: how it is checked, and what the editor shows of it. */
export interface DocumentSettings extends CheckSettings {
  readonly enabled: boolean
  readonly inlayHints: boolean
  /** The project file that a word would go into, with its text; undefined text where it has to be made. */
  readonly project: { readonly uri: string; readonly text: string | undefined } | undefined
}

export const presetNamed = (name: unknown): LevelPreset | undefined => LEVEL_PRESETS.find((preset) => preset === name)

/** The form of levels that is asked for; undefined where the document decides. */
export const configuredPreset = ({ config }: DocumentSettings): LevelPreset | undefined =>
  presetNamed(config.options['levels.style'])

/** Where settings come from. */
export interface SettingsHost {
  /** The editor's settings for a document; anything that is no object means none. */
  configuration(uri: string): Promise<unknown>
  /** Text of a file, undefined where there is none or it cannot be read. */
  read(uri: string): Promise<string | undefined>
  /** URIs of the workspace folders. */
  folders(): readonly string[]
  readonly names: Names
}

/** Settings per document, resolved on first use and kept until something changes. */
export class Settings {
  private readonly host: SettingsHost
  private readonly resolved = new Map<string, Promise<DocumentSettings>>()
  private readonly files = new Map<string, Promise<string | undefined>>()

  constructor(host: SettingsHost) {
    this.host = host
  }

  of(uri: string): Promise<DocumentSettings> {
    let found = this.resolved.get(uri)
    if (!found) {
      found = this.resolve(uri)
      this.resolved.set(uri, found)
    }
    return found
  }

  forget(uri: string): void {
    this.resolved.delete(uri)
  }

  /** The editor's settings or the workspace folders have changed. */
  changed(): void {
    this.resolved.clear()
  }

  /** A configuration file was written, made, deleted or edited. */
  fileChanged(): void {
    this.files.clear()
    this.resolved.clear()
  }

  /** What is wrong in a configuration file, as its text stands. */
  async problems(uri: string): Promise<readonly ConfigProblem[]> {
    const { root, path } = splitUri(uri)
    const { files } = await this.withFiles(root, (read) => resolveConfig(path, read, this.host.names, [], path))
    return files.findLast((file) => file.path === path)?.problems ?? []
  }

  private async resolve(uri: string): Promise<DocumentSettings> {
    const editor = record(await this.host.configuration(uri))
    const { root, path } = splitUri(this.placeOf(uri))
    const layer = editorLayer(editor, this.host.names)
    const { config, files, ignored } = await this.withFiles(root, (read) =>
      resolveConfig(path, path === '' ? nothing : read, this.host.names, [layer]),
    )
    return {
      config,
      enabled: editor['enable'] !== false && !ignored && !this.isIgnored(uri, editor['ignores']),
      inlayHints: record(editor['inlayHints'])['levels'] === true,
      type: config.reportType,
      project: await this.project(uri, root, files[files.length - 1]?.path),
    }
  }

  /** The editor's own patterns count from the folder that the document is in. */
  private isIgnored(uri: string, patterns: unknown): boolean {
    if (!Array.isArray(patterns)) return false
    const folder = this.host.folders().find((each) => uri.startsWith(`${each.replace(/\/$/, '')}/`))
    const inside =
      folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.replace(/\/$/, '').length + 1)
    return isIgnored(
      patterns.filter((each) => typeof each === 'string'),
      decoded(inside),
    )
  }

  private async project(uri: string, root: string, nearest: string | undefined): Promise<DocumentSettings['project']> {
    if (nearest !== undefined) {
      const near = joinUri({ root, path: nearest })
      return { uri: near, text: await this.file(near) }
    }
    const folders = this.host.folders()
    const folder = folders.find((each) => uri.startsWith(`${each.replace(/\/$/, '')}/`)) ?? folders[0]
    return folder === undefined ? undefined : { uri: `${folder.replace(/\/$/, '')}/${configFileName}`, text: undefined }
  }

  /** A new document without a place takes the settings of the first folder. */
  private placeOf(uri: string): string {
    const folder = this.host.folders()[0]
    return splitUri(uri).path === '' && folder !== undefined ? `${folder.replace(/\/$/, '')}/untitled.md` : uri
  }

  /** Runs a function that reads files at once; what it misses is fetched, and it runs again. */
  private async withFiles<T>(root: string, run: (read: (path: string) => string | undefined) => T): Promise<T> {
    const known = new Map<string, string | undefined>()
    for (let round = 0; ; round++) {
      const missing = new Set<string>()
      const result = run((path) => {
        if (!known.has(path)) missing.add(path)
        return known.get(path)
      })
      if (missing.size === 0 || round === maxRounds) return result
      await Promise.all([...missing].map(async (path) => known.set(path, await this.file(joinUri({ root, path })))))
    }
  }

  private file(uri: string): Promise<string | undefined> {
    let text = this.files.get(uri)
    if (!text) {
      text = this.host.read(uri)
      this.files.set(uri, text)
    }
    return text
  }
}

/** Chains of `extends` longer than this are cut. */
const maxRounds = 16

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const nothing = (): undefined => undefined

/**
 * The editor's settings as the strongest layer. `rules`, `words`, `reportType` and `options` are as in the project file;
 * any other setting `family.option` is an option. Null, and an empty text or list, mean: not set.
 */
function editorLayer(editor: Readonly<Record<string, unknown>>, names: Names): Layer {
  const options: Record<string, unknown> = { ...record(editor['options']) }
  for (const [family, values] of Object.entries(editor)) {
    if (own.has(family)) continue
    for (const [name, value] of Object.entries(record(values))) if (isSet(value)) options[`${family}.${name}`] = value
  }
  const { rules, words, reportType } = editor
  const wanted = Object.entries({ rules, words, reportType, options }).filter(([, value]) => isSet(value))
  if (wanted.length === 0) return emptyLayer
  const {
    rules: ruleSettings,
    options: optionValues,
    words: list,
    reports,
    reportType: type,
  } = readConfigFile(JSON.stringify(Object.fromEntries(wanted)), names)
  return { rules: ruleSettings, options: optionValues, words: list, reports, reportType: type }
}

/** Settings that are no family of rules. */
const own: ReadonlySet<string> = new Set([
  'rules',
  'words',
  'reportType',
  'options',
  'enable',
  'ignores',
  'inlayHints',
  'trace',
  'preview',
])

const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
