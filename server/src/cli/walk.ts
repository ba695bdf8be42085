import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isIgnored } from '../config/glob.js'

/** Endings that VS Code takes for Markdown. */
const markdown = /\.(?:md|mkd|mdwn|mdown|markdown|markdn|mdtxt|mdtext)$/i

/** Patterns of one `.gitignore`, for paths relative to its folder. */
interface IgnoreFile {
  readonly folder: string
  readonly patterns: readonly string[]
}

/**
 * The Markdown files in a folder and below, in order of their paths. Left out: `node_modules`, `.git`, links to folders
 * (they may lead in a circle) and, where `git` is true, what the `.gitignore` files of the folder, of those above it in the same
 * repository and of those below name.
 */
export function markdownFiles(folder: string, git: boolean): string[] {
  const found: string[] = []
  const walk = (path: string, ignores: readonly IgnoreFile[]): void => {
    const rules = git ? withOwn(ignores, path) : ignores
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const each = join(path, entry.name)
      const isFile = entry.isFile() || (entry.isSymbolicLink() && isLinkToFile(each))
      if (entry.isDirectory()) {
        if (entry.name === 'node_modules' || entry.name === '.git' || isOut(each, rules)) continue
        try {
          walk(each, rules)
        } catch (error) {
          if ((error as { code?: string }).code !== 'EACCES') throw error
        }
      } else if (isFile && markdown.test(entry.name) && !isOut(each, rules)) found.push(each)
    }
  }
  walk(folder, git ? above(folder) : [])
  return found.sort()
}

function isLinkToFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The last pattern that fits decides, a deeper file over a higher one. */
function isOut(path: string, ignores: readonly IgnoreFile[]): boolean {
  const patterns = ignores.flatMap(({ folder, patterns }) => {
    const inside = relative(folder, resolve(path)).replaceAll('\\', '/')
    return patterns.filter((pattern) => isIgnored([pattern.replace(/^!/, '')], inside))
  })
  const last = patterns[patterns.length - 1]
  return last !== undefined && !last.startsWith('!')
}

function withOwn(ignores: readonly IgnoreFile[], path: string): readonly IgnoreFile[] {
  const patterns = readPatterns(join(path, '.gitignore'))
  return patterns.length ? [...ignores, { folder: resolve(path), patterns }] : ignores
}

/** The `.gitignore` files of the folders above, up to that of the repository; none outside of one. */
function above(path: string): readonly IgnoreFile[] {
  const found: IgnoreFile[] = []
  const start = resolve(path)
  for (let folder = start; ; folder = dirname(folder)) {
    const patterns = folder === start ? [] : readPatterns(join(folder, '.gitignore'))
    if (patterns.length) found.unshift({ folder, patterns })
    if (statSync(join(folder, '.git'), { throwIfNoEntry: false })) return found
    if (folder === dirname(folder)) return []
  }
}

function readPatterns(path: string): string[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return []
  }
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?<!\\)\s+$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const not = line.startsWith('!') ? '!' : ''
      const pattern = line.slice(not.length)
      // a pattern with a slash before its end counts from the folder, one without in every folder
      const anchored = pattern.slice(0, -1).includes('/')
      return `${not}${anchored ? `./${pattern.replace(/^\//, '')}` : `**/${pattern}`}`
    })
}
