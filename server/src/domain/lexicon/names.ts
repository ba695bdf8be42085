import type { Span } from '../../text/span.js'
import { foldCode } from './characters.js'

/** Words that make a run of capitalised words the name of a body, in which terms are not corrected. */
const heads =
  /\b(?:Hospital|University|Association|Branch|Society|Committee|Institute|College|Academy|Council|Federation|Foundation|Ministry|Journal|Inc|Ltd|Medical Center|Medical Centre|Clinic)\b/

const small = /^(?:of|and|the|for|in|on|de|&)$/
const reach = 120

/** True where the span stands inside a capitalised run that names an institution (`Soft Tissue Pain Branch`). */
export function inInstitutionName(mask: string, span: Span): boolean {
  if (!isCapital(mask, span.start)) return false
  const before = mask.slice(Math.max(0, span.start - reach), span.start)
  const after = mask.slice(span.end, span.end + reach)
  const left = runBack(before)
  const right = runAhead(after)
  return heads.test(left) || heads.test(right) || heads.test(mask.slice(span.start, span.end))
}

const isCapital = (text: string, at: number): boolean => /[A-Z]/.test(text.charAt(at))

function runBack(text: string): string {
  const words = text.split(' ')
  let i = words.length - 1
  if (words[i] === '') i--
  let from = text.length
  for (; i > 0; i--) {
    const word = words[i]!
    if (!(isCapital(word, 0) || small.test(word)) || /[^A-Za-z&'’-]/.test(word)) break
    from = i
  }
  return from === text.length ? '' : words.slice(from).join(' ')
}

function runAhead(text: string): string {
  let out = ''
  for (const word of text.trimStart().split(' ')) {
    if (!(isCapital(word, 0) || small.test(word))) break
    out += `${word} `
    if (/[^A-Za-z&'’-]/.test(word)) break
  }
  return out
}

const openers = '"“«'
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' }

/**
 * True where the span stands inside speech: a quotation of more than `words` words that ends with the punctuation of a
 * sentence. Titles and themes in quotation marks are the author's own words.
 */
export function inQuotation(mask: string, span: Span, words: number): boolean {
  for (let i = span.start - 1; i >= 0 && i > span.start - 800; i--) {
    const char = mask.charAt(i)
    if (char === '\u2029' || char === '”' || char === '»') return false
    if (!openers.includes(char)) continue
    if (char === '"' && foldCode(mask.charCodeAt(i - 1)) > 0) return false
    const close = mask.indexOf(closers[char]!, span.end)
    if (close < 0 || close > span.end + 800) return false
    const quoted = mask.slice(i + 1, close)
    return !quoted.includes('\u2029') && /[.!?,]\s*$/.test(quoted) && quoted.split(/\s+/).length > words
  }
  return false
}
