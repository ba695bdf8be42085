import type { Span } from '../../text/span.js'
import type { CapitalToken } from './words.js'

/** Where a short form gets its meaning: `long form (LF)`, `LF (long form)`, `long form, termed LF`, `LF: long form`. */
export interface Definition {
  readonly short: string
  /** The short form where it is defined. */
  readonly span: Span
  readonly long: string
  readonly longSpan: Span
  readonly style: 'bracket' | 'reverse' | 'named' | 'list'
}

const sentenceEnd = /[.;:!?()[\]\u2029|\uFFFC]/
const clean = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()

/**
 * Offset in `text` at which the long form of `short` begins, `text` ending with the long form (Schwartz & Hearst 2003: the letters
 * of the short form are found from right to left, the first one at the start of a word), or −1.
 */
export function longFormStart(short: string, text: string): number {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const lower = text.toLowerCase()
  let at = lower.length
  for (let s = letters.length - 1; s >= 0; s--) {
    const letter = letters[s]!
    do at--
    while (at >= 0 && (lower[at] !== letter || (s === 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' '))))
    if (at < 0) return -1
  }
  return at
}

/** The stretch before `end` that a long form may take: words of this sentence, at most twice the letters and five more. */
function before(mask: string, end: number, letters: number): number {
  const limit = Math.min(letters + 5, letters * 2)
  let words = 0
  let i = end
  while (i > 0 && end - i < 160) {
    const c = mask[i - 1]!
    if (sentenceEnd.test(c) && !(c === '.' && /[\p{L}\d]/u.test(mask[i] ?? ''))) break
    if (/[\s-]/.test(c) && /[\p{L}\p{N}]/u.test(mask[i] ?? ' ') && ++words > limit) break
    i--
  }
  return i
}

function bracketed(mask: string, open: number, token: CapitalToken): Definition | undefined {
  const from = before(mask, open, token.short.length)
  const text = mask.slice(from, open).trimEnd()
  const start = longFormStart(token.short, text)
  if (start < 0) return undefined
  const long = clean(text.slice(start))
  if (
    long.length <= token.short.length + 1 ||
    (token.short.length < 4 && long.includes(',')) ||
    long.split(/[\s-]+/).includes(token.short) ||
    // in capitals every letter must begin a word: EBL is no short form of any line that shouts
    (!/[a-z\u0080-\uffff]/.test(long) && !spelledOut(token.short, long))
  )
    return undefined
  return {
    short: token.short,
    span: { start: token.start, end: token.end },
    long,
    longSpan: { start: from + start, end: from + text.length },
    style: 'bracket',
  }
}

/** Strict: every letter of the short form begins a word of the text that follows, small words left aside. */
function spelledOut(short: string, text: string): string | undefined {
  const letters = short.toLowerCase().replace(/[^a-z]/g, '')
  const words = text.split(/(?<=[\s-])/)
  let at = 0
  for (let w = 0; w < words.length && w < letters.length + 4; w++) {
    const word = words[w]!.toLowerCase()
    if (word[0] === letters[at]) at++
    else if (!/^(?:of|and|the|for|in|to|with|by|on|a|or)\b/.test(word)) return undefined
    if (at === letters.length)
      return words
        .slice(0, w + 1)
        .join('')
        .trimEnd()
        .replace(/[.,;:]+$/, '')
  }
  return undefined
}

function following(mask: string, token: CapitalToken): Definition | undefined {
  let at = token.end
  while (mask.charCodeAt(at) <= 32) at++
  if (at - token.end > 4 || !'(=:|–—,-'.includes(mask[at] ?? ' ')) return undefined
  const tail = mask.slice(token.end, token.end + 160)
  const gap = /^\s?\s*([(=:|–—,-])\s*/.exec(tail)
  if (!gap) return undefined
  const rest = tail.slice(gap[0].length)
  const end = rest.search(gap[1] === '(' ? /[)\u2029]/ : /[.;,()|\u2029\r\n]/)
  const inner = (end < 0 ? rest : rest.slice(0, end)).trimEnd()
  if (inner.length <= token.short.length || !/^[\p{L}\d]/u.test(inner)) return undefined
  const open = gap[1] === '('
  // a table or brackets say that this is a definition; behind a comma or colon every letter must begin a word
  const lenient = open || gap[1] === '|'
  const raw = lenient ? (longFormStart(token.short, inner) === 0 ? inner : undefined) : spelledOut(token.short, inner)
  const long = raw && clean(raw)
  if (!raw || !long || long.length <= token.short.length + 1 || !/[a-z]/.test(long) || /^\d/.test(long))
    return undefined
  const start = token.end + gap[0].length
  const span = { start: token.start, end: token.end }
  return {
    short: token.short,
    span,
    long,
    longSpan: { start, end: start + raw.length },
    style: open ? 'reverse' : 'list',
  }
}

const naming =
  /(?:termed|abbreviated(?:\s+(?:as|to))?|designated(?:\s+as)?|(?:hereinafter\s+|hereafter\s+)?(?:referred\s+to|known)\s+as|called|named|short\s+for)(?:\s+(?:the|an?))?\s+["“‘']?$/

/** `long form, or LF,`: every letter must begin a word, since “or” joins other things, too. */
function alternative(mask: string, token: CapitalToken): Definition | undefined {
  const or = /,\sor\s["“‘']?$/.exec(mask.slice(Math.max(0, token.start - 7), token.start))
  if (!or || !/^["”’']?(?:[,;.)]|\sfor\sshort\b)/.test(mask.slice(token.end, token.end + 12))) return undefined
  const found = bracketed(mask, token.start - or[0].length, token)
  return found && spelledOut(found.short, found.long) ? { ...found, style: 'named' } : undefined
}

/** `LF stands for long form`. */
function explained(mask: string, token: CapitalToken): Definition | undefined {
  const verb =
    /^["”’']?\s(?:stands?\sfor|is\sshort\sfor|is\san?\s(?:acronym|abbreviation)\s(?:of|for)|means|denotes|abbreviates)\s(?:the\s|an?\s)?["“‘']?/.exec(
      mask.slice(token.end, token.end + 50),
    )
  if (!verb) return undefined
  const start = token.end + verb[0].length
  const raw = spelledOut(token.short, mask.slice(start, start + 120).split(/[.;\u2029]/)[0] ?? '')
  if (!raw) return undefined
  const span = { start: token.start, end: token.end }
  return { short: token.short, span, long: clean(raw), longSpan: { start, end: start + raw.length }, style: 'list' }
}

/** `kinetic test/bone score (KT/BS)`: as many long forms as short ones, in their order. */
function paired(mask: string, token: CapitalToken): Definition | undefined {
  const open = mask.lastIndexOf('(', token.start)
  if (open < 0 || token.start - open > 30) return undefined
  const inner = /^\(\s?([A-Z][\w-]{1,11}(?:\s?\/\s?[A-Z][\w-]{1,11}){1,3})\s?\)/.exec(mask.slice(open, open + 60))?.[1]
  if (!inner) return undefined
  const shorts = inner.split(/\s?\/\s?/)
  const index = mask.slice(open, token.start).split('/').length - 1
  const from = before(mask, open, inner.length)
  const longs = mask.slice(from, open).split('/')
  const raw = longs[index]
  if (longs.length !== shorts.length || shorts[index] !== token.short || raw === undefined) return undefined
  const at = longFormStart(token.short, raw.trimEnd())
  if (at < 0 || (index > 0 && raw.slice(0, at).trim() !== '')) return undefined
  const start = from + longs.slice(0, index).join('/').length + (index > 0 ? 1 : 0) + at
  const text = raw.slice(at).trimEnd()
  const span = { start: token.start, end: token.end }
  return { short: token.short, span, long: clean(text), longSpan: { start, end: start + text.length }, style: 'list' }
}

/** `<abbr title="long form">LF</abbr>` and `*[LF]: long form`. */
function marked(source: string, token: CapitalToken): Definition | undefined {
  const span = { start: token.start, end: token.end }
  const head = source.slice(Math.max(0, token.start - 300), token.start)
  const tag = head.lastIndexOf('<')
  const title =
    tag < 0 ? null : /^<abbr\s[^<>]{0,100}?title\s?=\s?(["'])([^"'<>]{3,160})\1[^<>]{0,100}>$/i.exec(head.slice(tag))
  if (title?.[2]) {
    const start = token.start - head.length + tag + title[0].indexOf(title[2])
    return {
      short: token.short,
      span,
      long: clean(title[2]),
      longSpan: { start, end: start + title[2].length },
      style: 'list',
    }
  }
  if (!head.endsWith('*[')) return undefined
  const line = /^\]:[ \t]+([^\r\n]{3,160})/.exec(source.slice(token.end, token.end + 180))
  if (!line?.[1]) return undefined
  const start = token.end + line[0].length - line[1].length
  return {
    short: token.short,
    span,
    long: clean(line[1]),
    longSpan: { start, end: start + line[1].length },
    style: 'list',
  }
}

/** What may stand between a bracket and the short form: (hereafter: LF), (in short LF), (also known as LF). */
const introduction =
  /[([]\s?(?:(?:hereafter|hereinafter|henceforth|in\sshort|short|abbreviated|abbreviation|abbr\.|acronym|i\.e\.|or|also|simply|termed|called|known|referred\sto|as|for|here|below|subsequently|the|from\snow\son)[,:]?\s){1,5}["“‘']?$/i

function named(mask: string, token: CapitalToken): Definition | undefined {
  if (!/(?:ed|as|to|for)\s(?:an?\s|the\s)?["“‘']?$/.test(mask.slice(Math.max(0, token.start - 10), token.start)))
    return undefined
  const head = mask.slice(Math.max(0, token.start - 60), token.start)
  const verb = naming.exec(head)
  if (!verb || verb[0].includes('\u2029')) return undefined
  const end = token.start - verb[0].length
  const stop =
    end -
    (/[\s,]*(?:(?:is|are|was|were|be|being|been|which|also|we|hereafter|hereinafter)\s+)*$/.exec(
      mask.slice(Math.max(0, end - 40), end),
    )?.[0].length ?? 0)
  const found = bracketed(mask, stop, token)
  return found && { ...found, style: 'named' }
}

/** Behind a short form in a link, the blanks of the link's target come first. */
const closing = (mask: string, end: number): string => {
  let at = end
  while (at < end + 400 && /["”’'\s\u2060\uFFFC]/.test(mask[at] ?? 'x') && mask[at] !== '\u2029') at++
  return mask.slice(at, at + 3)
}

/** The definition that a token takes part in, if any: in brackets, with brackets behind it, by name, by HTML, in a list or table. */
export function definitionAt(mask: string, token: CapitalToken, source = mask): Definition | undefined {
  let open = token.start - 1
  while (open > token.start - 300 && /["“‘' \u2009\u2060\uFFFC]/.test(mask[open] ?? '')) open--
  if (
    (mask[open] === '(' || mask[open] === '[') &&
    (/^(?:[)\]]|[;,=:])/.test(closing(mask, token.end)) ||
      /^["”’'\s\u2060]*\s\d(?!\d{3})/.test(mask.slice(token.end, token.end + 9)))
  ) {
    const found = bracketed(mask, open, token)
    if (found) return found
  }
  const intro = introduction.exec(mask.slice(Math.max(0, token.start - 50), token.start))
  if (intro && /^[)\]]/.test(closing(mask, token.end))) {
    const found = bracketed(mask, token.start - intro[0].length, token)
    if (found) return { ...found, style: 'named' }
  }
  return (
    following(mask, token) ??
    named(mask, token) ??
    alternative(mask, token) ??
    explained(mask, token) ??
    paired(mask, token) ??
    (source === mask ? undefined : marked(source, token))
  )
}
