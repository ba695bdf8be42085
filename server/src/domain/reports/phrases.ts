/** Every phrase that a pattern with `{a|b|}` alternatives stands for; alternatives may nest. */
export function expand(pattern: string): string[] {
  let phrases = ['']
  for (let at = 0; at < pattern.length; ) {
    const open = pattern.indexOf('{', at)
    const text = pattern.slice(at, open < 0 ? pattern.length : open).trim()
    if (text) phrases = phrases.map((phrase) => (phrase ? `${phrase} ${text}` : text))
    if (open < 0) break
    const close = closing(pattern, open)
    const choices = choicesIn(pattern.slice(open + 1, close))
    phrases = phrases.flatMap((phrase) =>
      choices.map((choice) => (phrase && choice ? `${phrase} ${choice}` : phrase || choice)),
    )
    at = close + 1
  }
  return phrases
}

/** The choices between two brackets, each expanded. */
function choicesIn(inside: string): string[] {
  if (!inside.includes('{')) return inside.split('|')
  const choices: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= inside.length; i++) {
    const mark = inside[i]
    if (mark === '{') depth++
    else if (mark === '}') depth--
    else if (mark === undefined || (mark === '|' && depth === 0)) {
      choices.push(...expand(inside.slice(from, i)))
      from = i + 1
    }
  }
  return choices
}

/** The bracket that closes the one at `open`; the end where none does. */
function closing(pattern: string, open: number): number {
  let depth = 0
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++
    else if (pattern[i] === '}' && --depth === 0) return i
  }
  return pattern.length
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
  return /^[a-z ]+$/.test(label) ? sorted(label.split(' '), normalWord) : normalized(label)
}

/** `normalLabel` for many labels of few words: remembers what it made of each word. */
export function labelNormalizer(): (label: string) => string {
  const known = new Map<string, string>()
  const remember = (word: string): string => {
    let form = known.get(word)
    if (form === undefined) known.set(word, (form = normalWord(word)))
    return form
  }
  return (label) => (/^[a-z ]+$/.test(label) ? sorted(label.split(' '), remember) : normalized(label))
}

function normalized(label: string): string {
  let text = label.normalize('NFKC').toLowerCase().trim().replace(numbering, '').replace(marks, ' ')
  if (text.includes('(')) text = text.replace(optionalEnding, '')
  if (/[\u4e00-\u9fff]/.test(text)) return text.replace(/[\s,，、()（）-]+/g, '')
  return sorted(text.replace(/[&/]/g, ' and ').split(/[^\p{L}\d]+/u), normalWord)
}

function sorted(parts: readonly string[], form: (word: string) => string): string {
  const words: string[] = []
  for (let i = 0; i < parts.length; i++) {
    let word = parts[i]!
    const next = parts[i + 1]
    if (next && before.has(word) && /^(?:op|proc|surg)/.test(next)) {
      word += next
      i++
    }
    const normal = form(word)
    if (normal) words.push(normal)
  }
  return words.sort().join(' ')
}

/** Empty for words that make no difference. */
const normalWord = (word: string): string =>
  word === '' || stopWords.has(word) ? '' : singular((Object.hasOwn(short, word) && short[word]) || american(word))

const american = (word: string): string =>
  word.includes('ae') ? word.replace('anaesth', 'anesth').replace('haem', 'hem') : word

/** Singular of the nouns that labels use; other words may come out odd, but always the same. */
function singular(word: string): string {
  if (word.endsWith('noses')) return `${word.slice(0, -2)}is`
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /[^suiy]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
