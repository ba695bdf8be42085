import type { Checked } from '../check/check.js'
import type { Finding } from '../check/finding.js'
import type { Edit } from '../text/edits.js'

/** Families whose rules leave listed words alone. */
const families: ReadonlySet<string> = new Set(['terms', 'abbreviations'])
const longest = 80

/** The word that a finding is about, where the word list can settle it. */
export function listableWord({ source }: Checked, { rule, span }: Finding): string | undefined {
  if (!families.has(rule.slice(0, rule.indexOf('/')))) return undefined
  const word = source.slice(span.start, span.end).replace(/[*_]/g, '').replace(/\s+/g, ' ').trim()
  return word !== '' && word.length <= longest ? word : undefined
}

/** A project file that holds nothing but a word. */
export const newProjectFile = (word: string): string => `{\n  "words": [${JSON.stringify(word)}]\n}\n`

/**
 * The edit that adds a word to the list of a project file, in the file's own layout; undefined where its text is no JSON
 * object to add to, or has the word already.
 */
export function addWord(text: string, word: string): Edit | undefined {
  const list = topLevel(text, 'words')
  if (list !== undefined) {
    const close = text[list] === '[' ? closing(text, list) : -1
    if (close < 0) return undefined
    const entries = text.slice(list + 1, close)
    if (entries.includes(JSON.stringify(word))) return undefined
    const last = list + 1 + entries.trimEnd().length
    const indent = /\n([ \t]*)\S[^\n]*$/.exec(text.slice(0, last))?.[1]
    const own = entries.includes('\n') && indent !== undefined ? `\n${indent}` : ' '
    const before = entries.trim() === '' ? '' : entries.trimEnd().endsWith(',') ? own : `,${own}`
    return { span: { start: last, end: last }, text: before + JSON.stringify(word) }
  }
  const open = text.search(/\S/)
  if (open < 0 || text[open] !== '{') return undefined
  const empty = /^\s*\}/.test(text.slice(open + 1))
  const entry = `\n  "words": [${JSON.stringify(word)}]${empty ? '\n' : ','}`
  const end = empty ? open + 1 + text.slice(open + 1).indexOf('}') : open + 1
  return { span: { start: open + 1, end }, text: entry }
}

/** Offset of the value of a key of the outermost object; strings and comments are stepped over. */
function topLevel(text: string, key: string): number | undefined {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '"') {
      const end = stringEnd(text, i)
      const value = /^\s*:\s*/.exec(text.slice(end, end + 40))
      if (depth === 1 && value && text.slice(i + 1, end - 1) === key) return end + value[0].length
      i = end - 1
    } else if (c === '/' && text[i + 1] === '/') i = (text.indexOf('\n', i) + 1 || text.length) - 1
    else if (c === '{' || c === '[') depth++
    else if (c === '}' || c === ']') depth--
  }
  return undefined
}

function closing(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '"') i = stringEnd(text, i) - 1
    else if (text[i] === ']') return i
    else if (text[i] === '[' || text[i] === '{') return -1
  }
  return -1
}

function stringEnd(text: string, open: number): number {
  let i = open + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i + 1
}
