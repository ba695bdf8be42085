/** Every phrase that a pattern with `{a|b|}` alternatives stands for; alternatives may nest. */
export function expand(pattern: string): string[] {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern.replace(/\s+/g, ' ').trim()]
  const choices: string[] = []
  let depth = 0
  let from = open + 1
  let close = open
  for (; close < pattern.length; close++) {
    const mark = pattern[close]
    if (mark === '{') depth++
    if ((mark === '|' && depth === 1) || (mark === '}' && depth === 1)) {
      choices.push(pattern.slice(from, close))
      from = close + 1
    }
    if (mark === '}' && --depth === 0) break
  }
  const head = pattern.slice(0, open)
  const tails = expand(pattern.slice(close + 1))
  return choices.flatMap((choice) =>
    expand(`${head}${choice}`).flatMap((start) => tails.map((tail) => `${start} ${tail}`.trim())),
  )
}

const numbering = /^(?:[(（]?(?:\d{1,2}|[ivx]{1,5}|[a-h])[.)、）](?:\d+\.?)*\s*|[一二三四五六七八九十]{1,2}[、.]\s*)/
const marks = /[\u2060*_#"“”'’‘`：:;；.。!?？！【】[\]]+/g
const optionalEnding = /\(\s*(?:s|es|is|if any|if applicable)\s*\)/g
const stopWords = new Set(['the', 'of', 'for', 'a', 'an', 'in', 'to', 'at', 'on', 'by', 'this', 'any'])
const short: Readonly<Record<string, string>> = {
  op: 'operative',
  dx: 'diagnosis',
  preop: 'preoperative',
  postop: 'postoperative',
  intraop: 'intraoperative',
}
const before = new Set(['pre', 'post', 'intra', 'peri'])

/**
 * The form under which a label is looked up: lower case, without numbering, punctuation, articles and plurals, US spelling,
 * `pre-op` as `preoperative`; its words in alphabetical order, so that "details of procedure" is "procedure detail".
 */
export function normalLabel(label: string): string {
  return /^[a-z ]+$/.test(label) ? sorted(label.split(' ')) : normalized(label)
}

function normalized(label: string): string {
  let text = label.normalize('NFKC').toLowerCase().trim().replace(numbering, '').replace(marks, ' ')
  if (text.includes('(')) text = text.replace(optionalEnding, '')
  if (/[\u4e00-\u9fff]/.test(text)) return text.replace(/[\s,，、()（）-]+/g, '')
  return sorted(text.replace(/[&/]/g, ' and ').split(/[^\p{L}\d]+/u))
}

function sorted(parts: readonly string[]): string {
  const words: string[] = []
  for (let i = 0; i < parts.length; i++) {
    let word = parts[i]!
    const next = parts[i + 1]
    if (next && before.has(word) && /^(?:op|proc|surg)/.test(next)) {
      word += next
      i++
    }
    if (word && !stopWords.has(word)) words.push(singular(short[word] ?? american(word)))
  }
  return words.sort().join(' ')
}

const american = (word: string): string => (word.includes('ae') ? word.replace('anaesth', 'anesth').replace('haem', 'hem') : word)

/** Singular of the nouns that labels use; other words may come out odd, but always the same. */
function singular(word: string): string {
  if (word.endsWith('noses')) return `${word.slice(0, -2)}is`
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /[^suiy]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
