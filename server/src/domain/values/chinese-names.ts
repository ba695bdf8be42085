import type { Span } from '../../text/span.js'
import type { ChineseNames } from './person-book.js'

interface Mention {
  readonly span: Span
  readonly cue: 'label' | 'honorific' | 'apposition'
  readonly name: string
}

const isHan = (c: string | undefined): boolean => c !== undefined && c >= '\u4e00' && c <= '\u9fff'

/**
 * Names of people in Chinese: behind a label, before 先生 or 女士, or straight behind 患者 with something that goes on as a
 * sentence does. Forms without a name (李某, 张××) are none.
 */
export function chineseNames(mask: string, book: ChineseNames): Mention[] {
  const found: Mention[] = []
  const add = (cue: Mention['cue'], start: number, end: number): void => {
    found.push({ cue, span: { start, end }, name: mask.slice(start, end) })
  }
  for (const title of book.titles) {
    for (let at = mask.indexOf(title); at >= 0; at = mask.indexOf(title, at + 1)) {
      const start = nameBefore(mask, at, book)
      if (start >= 0) add('honorific', start, at + title.length)
    }
  }
  for (const subject of book.subjects) {
    for (let at = mask.indexOf(subject); at >= 0; at = mask.indexOf(subject, at + 1)) {
      const start = at + subject.length
      const end = nameFrom(mask, start, book)
      if (end > 0 && follows(mask, end, book)) add('apposition', start, end)
    }
  }
  for (const label of book.labels) {
    for (let at = mask.indexOf(label); at >= 0; at = mask.indexOf(label, at + 1)) {
      const gap = /^[ \t\u2009\u2060]*[:：][ \t\u2009\u2060]*/.exec(
        mask.slice(at + label.length, at + label.length + 14),
      )
      if (!gap) continue
      const start = at + label.length + gap[0].length
      let end = start
      while (isHan(mask[end]) && end - start < 5) end++
      if (end - start >= 2 && end - start <= 4 && isFamily(mask, start, book) && isClean(mask.slice(start + 1, end)))
        add('label', start, end)
    }
  }
  return found
}

const isClean = (given: string): boolean => !/[某甲乙丙丁等无未不]/.test(given)

/** Length of the family name at the place, 0 where there is none. */
function familyAt(mask: string, at: number, { compound, families }: ChineseNames): number {
  if (compound.includes(mask.slice(at, at + 2))) return 2
  return isHan(mask[at]) && families.includes(mask[at]!) ? 1 : 0
}

const isFamily = (mask: string, at: number, book: ChineseNames): boolean => familyAt(mask, at, book) > 0

/** Where a name that ends at `end` begins, or −1: a family name and up to two more characters. */
function nameBefore(mask: string, end: number, book: ChineseNames): number {
  for (const length of [4, 3, 2, 1]) {
    const start = end - length
    const family = familyAt(mask, start, book)
    if (start < 0 || family === 0 || length - family > 2) continue
    if (
      isHan(mask[start - 1]) &&
      !/(?:患者|病人|一位|这位|为|给|对|是|的|请|和)$/.test(mask.slice(Math.max(0, start - 3), start))
    )
      continue
    return [...mask.slice(start + family, end)].some((c) => book.never.includes(c)) ? -1 : start
  }
  return -1
}

/** Where a name that begins at the place ends, or 0: the longest that goes on as a sentence does. */
function nameFrom(mask: string, start: number, book: ChineseNames): number {
  const family = familyAt(mask, start, book)
  if (family === 0) return 0
  for (const length of [2, 1]) {
    const end = start + family + length
    const given = mask.slice(start + family, end)
    if ([...given].every((c) => isHan(c) && !book.never.includes(c)) && follows(mask, end, book)) return end
  }
  return 0
}

const follows = (mask: string, end: number, { follows: words }: ChineseNames): boolean =>
  words.some((word) => mask.startsWith(word, end))
