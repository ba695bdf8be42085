import { levelOf, type Region } from '../level.js'
import type { NotationProblem } from '../mention.js'
import { dashOf } from './characters.js'
import { problem, readDigits } from './digits.js'
import type { Element } from './element.js'
import { boundary } from './token.js'

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
}

/** `LIV`, `L IV`, and `SI`, `Ll` where a letter stands for the digit 1. */
export function readRoman(
  mask: string,
  start: number,
  region: Region,
  from: number,
  problems: NotationProblem[],
): Element | undefined {
  let end = from
  while (end - from < 5 && 'IVXli'.includes(mask.charAt(end)) && end < mask.length) end++
  const text = mask.slice(from, end)
  let number = ROMAN[text]
  let last = end
  const one = text === 'l' || text === 'I' || text === 'i'
  if (one) {
    const digits = readDigits(mask, end, [])
    if (digits && digits.text.length === 1 && region === 'T' && boundary(mask, digits.end) >= 0) {
      number = 10 + Number(digits.text)
      last = digits.end
    } else number = 1
  }
  if (number === undefined || boundary(mask, last) < 0) return undefined
  if (mask.slice(start, last) === 'LIV' && !followsDash(mask, start, last)) return undefined
  const level = levelOf(region, number)
  if (level === undefined) return undefined
  const gap = mask.slice(start, from).length > 1
  if (gap && one) return undefined
  const found = one
    ? problem('letter-digit-confusion', from, from + 1, '1')
    : problem('roman-numerals', start + 1, last, String(number))
  return {
    start,
    end: last,
    next: last,
    region,
    level,
    lettered: true,
    more: [],
    problems: [...problems, found],
    weak: true,
    roman: !one,
  }
}

/** `LIV` is the lowest instrumented vertebra unless a dash joins it to another level. */
const followsDash = (mask: string, start: number, end: number): boolean =>
  dashOf(mask.charCodeAt(end)) !== undefined || dashOf(mask.charCodeAt(start - 1)) !== undefined
