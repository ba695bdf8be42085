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
const spelling: readonly (readonly [RegExp, string])[] = [
  [/\(\s*(?:s|es|is|if any|if applicable)\s*\)/g, ''],
  [/\b(pre|post|intra|peri)[- ]+(?=op|proc|surg)/g, '$1'],
  [/\b(pre|post|intra)op\b/g, '$1operative'],
  [/\bop\b/g, 'operative'],
  [/\bdx\b/g, 'diagnosis'],
  [/anaesth/g, 'anesth'],
  [/haem/g, 'hem'],
  [/&|\//g, ' and '],
]
const stopWords = new Set(['the', 'of', 'for', 'a', 'an', 'in', 'to', 'at', 'on', 'by', 'this', 'any'])

/**
 * The form under which a label is looked up: lower case, without numbering, punctuation, articles and plurals, US spelling,
 * `pre-op` as `preoperative`; its words in alphabetical order, so that "details of procedure" is "procedure detail".
 */
export function normalLabel(label: string): string {
  let text = label.normalize('NFKC').toLowerCase().trim().replace(numbering, '').replace(marks, ' ')
  for (const [from, to] of spelling) text = text.replace(from, to)
  if (/[\u4e00-\u9fff]/.test(text)) return text.replace(/[\s,，、()（）-]+/g, '')
  const words = text.split(/[^\p{L}\d]+/u).filter((word) => word && !stopWords.has(word))
  return words.map(singular).sort().join(' ')
}

/** Singular of the nouns that labels use; other words may come out odd, but always the same. */
function singular(word: string): string {
  if (word.endsWith('noses')) return `${word.slice(0, -2)}is`
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /[^suiy]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
