import { lastOf, levelOf, type Region } from '../level.js'
import { fold, isDigit, pastTrivia } from './characters.js'
import type { Draft } from './draft.js'
import type { Element } from './element.js'
import { readLettered } from './lettered.js'
import { spelledDraft } from './spelled-draft.js'

const REGIONS: Readonly<Record<string, Region>> = { 颈: 'C', 頸: 'C', 胸: 'T', 腰: 'L', 骶: 'S' }
const NUMERALS = '一二三四五六七八九十'
const NEXT: Readonly<Record<Region, Region>> = { C: 'T', T: 'L', L: 'S', S: 'Co', Co: 'Co' }

interface Numeral {
  readonly value: number
  readonly end: number
}

/** A Chinese name of a level that begins at `at`: `腰4/5`, `胸12`, `腰5骶1`, `腰椎4-5`, `第4腰椎`. */
export function readChinese(mask: string, at: number): Draft | undefined {
  const region = REGIONS[mask.charAt(at)]
  if (!region) return undefined
  const numbered = afterOrdinal(mask, at, region)
  if (numbered) return numbered
  const first = named(mask, at)
  if (!first) return undefined
  const elements = [first]
  for (;;) {
    const last = elements.at(-1)!
    let i = pastTrivia(mask, last.end)
    const joined = '/-–～~〜-、'.includes(mask.charAt(i)) && i < mask.length
    if (joined) i = pastTrivia(mask, i + 1)
    const next = named(mask, i) ?? (joined ? (readLettered(mask, i) ?? bare(mask, i, last)) : undefined)
    if (!next) break
    elements.push(next)
  }
  const end = elements.at(-1)!.end
  return spelledDraft(at, end, elements, 'chain', [])
}

/** `第4腰椎`, `第五腰椎`: the number stands before the region. */
function afterOrdinal(mask: string, at: number, region: Region): Draft | undefined {
  if (mask.charAt(at + 1) !== '椎') return undefined
  for (let length = 1; length <= 2; length++) {
    const start = at - length
    if (mask.charAt(start - 1) !== '第') continue
    const number = readNumeral(mask, start)
    if (number?.end !== at) continue
    const element = make(region, number.value, start - 1, at + 2)
    return element && spelledDraft(start - 1, at + 2, [element], 'chain', [])
  }
  return undefined
}

function named(mask: string, at: number): Element | undefined {
  const region = REGIONS[mask.charAt(at)]
  if (!region) return undefined
  let i = pastTrivia(mask, at + 1)
  if (mask.charAt(i) === '椎') i = pastTrivia(mask, i + 1)
  const number = readNumeral(mask, i)
  return number && make(region, number.value, at, number.end)
}

function bare(mask: string, at: number, before: Element): Element | undefined {
  const number = readNumeral(mask, at)
  if (!number) return undefined
  const wraps = number.value === 1 && (before.level & 15) === lastOf(before.region)
  return make(wraps ? NEXT[before.region] : before.region, number.value, at, number.end)
}

function readNumeral(mask: string, at: number): Numeral | undefined {
  let end = at
  let value = 0
  while (end - at < 2 && isDigit(fold(mask.charCodeAt(end)))) value = value * 10 + fold(mask.charCodeAt(end++)) - 48
  if (end > at) return isDigit(fold(mask.charCodeAt(end))) ? undefined : { value, end }
  const first = NUMERALS.indexOf(mask.charAt(at)) + 1
  if (at >= mask.length || first === 0) return undefined
  const second = first === 10 ? NUMERALS.indexOf(mask.charAt(at + 1)) + 1 : 0
  return second > 0 && second < 10 ? { value: 10 + second, end: at + 2 } : { value: first, end: at + 1 }
}

function make(region: Region, number: number, start: number, end: number): Element | undefined {
  const level = levelOf(region, number)
  if (level === undefined || number < 1 || number > lastOf(region) + 1) return undefined
  return { start, end, next: end, region, level, lettered: true, more: [], problems: [], weak: false, roman: false }
}
