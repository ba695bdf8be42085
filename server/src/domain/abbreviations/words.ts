import { isCode, isRomanNumeral, singular } from './shape.js'

/** A token in capitals, with the plural s if it has one. */
export interface CapitalToken {
  readonly short: string
  readonly start: number
  readonly end: number
  /** In brackets in a line that shouts: it counts only where it is defined. */
  readonly shouted?: true
}

const upper = 1
const lower = 2
const digit = 4
const joins = 8
const breaks = 16

const classes = new Uint8Array(128)
for (let c = 65; c <= 90; c++) classes[c] = upper
for (let c = 97; c <= 122; c++) classes[c] = lower
for (let c = 48; c <= 57; c++) classes[c] = digit
classes[45] = joins // -
classes[38] = joins // &
classes[10] = breaks
classes[13] = breaks

const classAt = (text: string, i: number): number => {
  const code = text.charCodeAt(i)
  if (code < 128) return classes[code]!
  if (code === 0x2060) return joins
  if (code === 0x2029) return breaks
  return code >= 0xc0 && code < 0x2000 ? lower : 0
}

/**
 * Every token with two capitals or more (`TLIF`, `MIS-TLIF`, `H&P`, `iRHNP`, `SF-36`), in order, in one pass. Words of a line that
 * shouts (`ESTIMATED BLOOD LOSS`) are left out, and so are numerals and level codes.
 */
export function capitalTokens(mask: string): CapitalToken[] {
  const found: CapitalToken[] = []
  let run: CapitalToken[] = []
  const flush = (): void => {
    if (run.length === 0) return
    if (!isShouted(run)) found.push(...run)
    else for (const token of run) if (mask[token.start - 1] === '(') found.push({ ...token, shouted: true })
    run = []
  }
  const n = mask.length
  let i = 0
  while (i < n) {
    let kind = classAt(mask, i)
    if ((kind & 7) === 0) {
      if (kind === breaks) flush()
      i++
      continue
    }
    const start = i
    // most words are plain ones: a letter, then small letters up to a blank or a mark
    if ((kind & 3) !== 0) {
      let k = i + 1
      let code = mask.charCodeAt(k)
      while (code >= 97 && code <= 122) code = mask.charCodeAt(++k)
      if (code < 128 ? classes[code] === 0 || classes[code] === breaks : k >= n) {
        if (k > i + 1 || kind === lower) flush()
        i = k
        continue
      }
    }
    let capitals = 0
    let small = 0
    while (i < n) {
      kind = classAt(mask, i)
      if (kind === upper) capitals++
      else if (kind === lower) small++
      else if (kind === joins) {
        if ((classAt(mask, i + 1) & 7) === 0 && mask.charCodeAt(i) !== 0x2060) break
      } else if (kind !== digit) break
      i++
    }
    if (capitals < 2) {
      if (small > 0) flush()
      continue
    }
    const token = mask.slice(start, i)
    if (small === 0) push(run, token, start)
    else {
      flush()
      if (token.includes('-')) parts(found, token, start)
      else if (small <= 2 || small <= capitals) push(found, token, start)
    }
  }
  flush()
  return found
}

/** `post-ERCP`, `MRI-guided`, `anti-TNF`: the parts in capitals stand for themselves. */
function parts(found: CapitalToken[], token: string, start: number): void {
  let at = start
  for (const part of token.split('-')) {
    if (/[A-Z][^a-z]*[A-Z]|[A-Z].?[A-Z]/.test(part) && part.replace(/[^a-z]/g, '').length <= 2) push(found, part, at)
    at += part.length + 1
  }
}

function push(list: CapitalToken[], token: string, start: number): void {
  const written = token.replace(/[\u2060&-]+$/, '')
  const short = singular(written)
  const letters = short.replace(/[^A-Z]/g, '').length
  if (short.length > 12 || letters < 2 || isCode(short) || isRomanNumeral(short)) return
  list.push({ short, start, end: start + written.length })
}

/** True where a row of words in capitals holds a plain word of five letters or more, or is long. */
function isShouted(run: readonly CapitalToken[]): boolean {
  if (run.length < 2) return false
  return (
    run.some(
      ({ short }) => short.length >= 5 && /[AEIOUY].?[^AEIOUY]|[^AEIOUY][AEIOU]/.test(short) && !/\d/.test(short),
    ) || run.length > 6
  )
}
