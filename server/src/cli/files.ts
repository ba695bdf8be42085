import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { relative } from 'node:path'
import { Misuse } from './arguments.js'
import { oneLine } from './printable.js'
import { markdownFiles } from './walk.js'

/** A text to check. `bom` says whether the file began with a byte order mark, which `source` does not hold. */
export interface Input {
  readonly path: string
  readonly source: string
  readonly bom: boolean
}

/**
 * Paths of the files that the arguments name: a file is taken as it is written, then a folder's Markdown files, then a glob. A file
 * that is named twice is taken once. `found` are those that nobody named by themselves: `ignores` leave them out.
 */
export async function expand(
  paths: readonly string[],
  git: boolean,
): Promise<{ named: string[]; found: string[]; missing: string[]; strange: string[] }> {
  const [named, found, missing, strange]: string[][] = [[], [], [], []]
  const seen = new Set<string>()
  const take = (list: string[], path: string): void => {
    const key = realPath(path)
    if (!seen.has(key)) list.push(path)
    seen.add(key)
  }
  for (const path of paths) {
    const stat = statOf(path)
    if (stat?.isFile()) take(named!, path)
    else if (stat?.isDirectory()) {
      for (const file of markdownFiles(path, git))
        take(found!, path === '.' ? file : joinPath(path, relative(path, file)))
    } else if (stat) strange!.push(path)
    else {
      const files = /[*?{[]/.test(path) ? await glob(path.replaceAll('\\', '/'), '.') : []
      for (const file of files) take(found!, file)
      if (files.length === 0) missing!.push(path)
    }
  }
  return { named: named!, found: found!, missing: missing!, strange: strange! }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new Misuse(`“${oneLine(path)}” cannot be read: ${reason(error)}.`)
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob: find } = await import('tinyglobby')
  const found = await find([pattern], { cwd, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false })
  return found.sort()
}

const joinPath = (folder: string, file: string): string =>
  `${folder.replace(/[/\\]+$/, '')}/${file.replaceAll('\\', '/')}`

/** Reads a file as UTF-8. Throws Misuse with the reason in words where that fails. */
export function readInput(path: string): Input {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Misuse(`“${oneLine(path)}” cannot be read: ${reason(error)}.`)
  }
  return toInput(path, bytes)
}

/** Standard input as a whole. */
export function readStandardInput(name: string): Input {
  return toInput(name, readFileSync(0))
}

function toInput(path: string, bytes: Buffer): Input {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Misuse(`“${oneLine(path)}” is saved as UTF-16. Save it as UTF-8 and try again.`)
  }
  if (bytes.includes(0)) throw new Misuse(`“${oneLine(path)}” is no text file.`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Misuse(`“${oneLine(path)}” is not saved as UTF-8. Save it as UTF-8 and try again.`)
  }
  const bom = text.charCodeAt(0) === 0xfeff
  return { path, source: bom ? text.slice(1) : text, bom }
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ELOOP') return 'links lead in a circle'
  if (code === 'ENOTDIR') return 'a part of its path is no folder'
  return code ?? 'unknown reason'
}
