import { readFileSync, statSync } from 'node:fs'
import { Misuse } from './arguments.js'

/** A text to check. `bom` says whether the file began with a byte order mark, which `source` does not hold. */
export interface Input {
  readonly path: string
  readonly source: string
  readonly bom: boolean
}

/** Paths of the files that the arguments name: a file is taken as it is written, then a folder's `*.md`, then a glob. */
export async function expand(paths: readonly string[]): Promise<{ files: string[]; missing: string[] }> {
  const files: string[] = []
  const missing: string[] = []
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile()) files.push(path)
    else if (stat?.isDirectory()) files.push(...(await glob('**/*.md', path)).map((f) => joinPath(path, f)))
    else {
      const found = /[*?{[]/.test(path) ? await glob(path.replaceAll('\\', '/'), '.') : []
      if (found.length) files.push(...found)
      else missing.push(path)
    }
  }
  return { files: [...new Set(files)], missing }
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob: find } = await import('tinyglobby')
  const found = await find([pattern], { cwd, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false })
  return found.sort()
}

const joinPath = (folder: string, file: string): string =>
  folder === '.' ? file : `${folder.replace(/[/\\]+$/, '')}/${file}`

/** Reads a file as UTF-8. Throws Misuse with the reason in words where that fails. */
export function readInput(path: string): Input {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Misuse(`“${path}” cannot be read: ${reason(error)}.`)
  }
  return toInput(path, bytes)
}

/** Standard input as a whole. */
export function readStandardInput(name: string): Input {
  return toInput(name, readFileSync(0))
}

function toInput(path: string, bytes: Buffer): Input {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Misuse(`“${path}” is saved as UTF-16. Save it as UTF-8 and try again.`)
  }
  const text = bytes.toString('utf8')
  const bom = text.charCodeAt(0) === 0xfeff
  return { path, source: bom ? text.slice(1) : text, bom }
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'EISDIR') return 'it is a folder'
  return code ?? 'unknown reason'
}
