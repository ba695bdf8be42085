import type { Span } from '../../text/span.js'
import {
  beforeTrivia,
  dashOf,
  fold,
  isDigit,
  isFullWidth,
  isSpace,
  isSubscript,
  isWord,
  pastTrivia,
} from './characters.js'
import { adjacent, COCCYX, type Level, lastOf, levelOf, OCCIPUT, type Region, S1 } from './level.js'
import type { NotationProblem } from './mention.js'

/** A level as written: `L4`, `C-6`, `Th8`, or only the number of one that borrows its letter. */
export interface Element {
  readonly start: number
  readonly end: number
  /** First offset behind what belongs to the word: behind `AI` in `S2AI`. */
  readonly next: number
  readonly region: Region
  readonly level: Level
  /** Written with its letter. */
  readonly lettered: boolean
  /** Levels run together behind the first one: `L45` reads L4, then L5. */
  readonly more: readonly Element[]
  readonly problems: readonly NotationProblem[]
  /** Needs a word beside it that says it is a level: inner space, letters for digits, a name in small letters. */
  readonly weak: boolean
  readonly roman: boolean
}

const LETTERS: Readonly<Record<string, Region>> = { C: 'C', T: 'T', L: 'L', S: 'S', D: 'T' }
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

/** The level written with its letter that begins at `at`. */
export function readLettered(mask: string, at: number): Element | undefined {
  const raw = mask.charCodeAt(at)
  const code = fold(raw)
  const letter = String.fromCharCode(code & ~32)
  let region = LETTERS[letter]
  if (!region) return undefined
  const small = code >= 97
  const problems: NotationProblem[] = []
  let behind = at + 1
  if (small) problems.push(problem('lower-case', at, at + 1, letter))
  if (isFullWidth(raw)) problems.push(problem('fullwidth-characters', at, at + 1, letter))
  if (letter === 'D') problems.push(problem('foreign-letter', at, at + 1, 'T'))
  const second = mask.charCodeAt(behind)
  if (letter === 'T' && (second === 104 || second === 72)) {
    behind++
    problems.push(problem('foreign-letter', at, behind, 'T'))
  } else if (letter === 'C' && second === 111 && !small && isDigit(mask.charCodeAt(behind + 1))) {
    region = 'Co'
    behind++
  }
  const gap = readGap(mask, behind, problems)
  const weak = small || region === 'Co' || gap.spaced
  const digits = readDigits(mask, gap.next, problems)
  if (digits) return split(mask, at, region, gap.next, digits, problems, weak)
  if (gap.problem && !gap.spaced) return undefined
  return small ? undefined : readRoman(mask, at, region, gap.next, problems)
}

/** The number at `at` as a level of that region. */
export function readBare(mask: string, at: number, region: Region): Element | undefined {
  const problems: NotationProblem[] = []
  const digits = readDigits(mask, at, problems)
  if (!digits || digits.text.length > 2 || digits.text.startsWith('0')) return undefined
  const level = levelOf(region, Number(digits.text))
  if (level === undefined || boundary(mask, digits.end) < 0) return undefined
  return {
    start: at,
    end: digits.end,
    next: digits.end,
    region,
    level,
    lettered: false,
    more: [],
    problems,
    weak: false,
    roman: false,
  }
}

const END_WORDS =
  /(?:the )?(?:(sacrum|pelvis|ilium|sacropelvis|iliac)|(coccyx)|(occiput|occipital|occipit|occ|oc|o))(?![a-z0-9])/iy

/** `pelvis`, `sacrum` (to S1), `coccyx`, `occiput` as the end of a range. */
export function readEndWord(mask: string, at: number): Element | undefined {
  END_WORDS.lastIndex = at
  const found = END_WORDS.exec(mask)
  if (!found) return undefined
  const region = found[1] ? 'S' : found[2] ? 'Co' : 'C'
  const level = found[1] ? S1 : found[2] ? COCCYX : OCCIPUT
  const end = at + found[0].length
  return { start: at, end, next: end, region, level, lettered: true, more: [], problems: [], weak: false, roman: false }
}

interface Digits {
  readonly text: string
  readonly end: number
}

/** Digits in any typing form; letters that look like digits count behind a 1 (`T1O`), and `l` or `I` in place of a 1. */
function readDigits(mask: string, at: number, problems: NotationProblem[]): Digits | undefined {
  let text = ''
  let end = at
  for (;;) {
    const next = pastTrivia(mask, end)
    const raw = mask.charCodeAt(next)
    const code = fold(raw)
    if (!isDigit(code)) {
      if (text !== '1' || !endsAfter(mask, next + 1)) break
      const digit = code === 79 || code === 111 ? '0' : code === 108 || code === 73 ? '1' : undefined
      if (digit === undefined) break
      problems.push(problem('letter-digit-confusion', next, next + 1, digit))
      text += digit
    } else {
      const digit = String.fromCharCode(code)
      if (isFullWidth(raw)) problems.push(problem('fullwidth-characters', next, next + 1, digit))
      else if (isSubscript(raw)) problems.push(problem('subscript-characters', next, next + 1, digit))
      text += digit
    }
    end = next + 1
    if (text.length > 4) return undefined
  }
  return text ? { text, end } : undefined
}

/** What stands between letter and number: nothing, one space, one hyphen or one dot. */
function readGap(
  mask: string,
  at: number,
  problems: NotationProblem[],
): { next: number; spaced: boolean; problem: boolean } {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  const kind = isSpace(code) ? 'inner-space' : code === 46 ? 'inner-dot' : dashOf(code) ? 'inner-hyphen' : undefined
  if (!kind) return { next, spaced: false, problem: false }
  const end = pastTrivia(mask, next + 1)
  if (!isDigit(fold(mask.charCodeAt(end)))) return { next: end, spaced: kind === 'inner-space', problem: true }
  problems.push(problem(kind, next, next + 1, ''))
  return { next: end, spaced: kind === 'inner-space', problem: true }
}

/** Makes the element, or several where numbers are run together. */
function split(
  mask: string,
  start: number,
  region: Region,
  from: number,
  digits: Digits,
  problems: NotationProblem[],
  weak: boolean,
): Element | undefined {
  const { text, end } = digits
  const numbers = together(region, text)
  if (!numbers) return undefined
  const stop = boundary(mask, end)
  const glued =
    stop < 0 && isRegionLetter(mask.charCodeAt(end)) && isDigit(fold(mask.charCodeAt(end + 1)))
      ? readLettered(mask, end)
      : undefined
  if (stop < 0 && !(glued && follows(region, numbers, glued))) return undefined
  if (mask.charCodeAt(end) === 46 && isDigit(mask.charCodeAt(end + 1))) return undefined
  const make = (number: number, first: number, last: number, more: readonly Element[]): Element | undefined => {
    const level = levelOf(region, number)
    if (level === undefined) return undefined
    const opens = first === from
    return {
      start: opens ? start : first,
      end: last,
      next: stop < 0 ? end : stop,
      region,
      level,
      lettered: opens,
      more,
      problems: opens ? problems : [],
      weak: weak && opens,
      roman: false,
    }
  }
  const rest: Element[] = []
  let at = from + String(numbers[0]).length
  if (numbers.length > 1 && end - from !== text.length) return undefined
  for (const number of numbers.slice(1)) {
    const one = make(number, at, at + String(number).length, [])
    if (!one) return undefined
    problems.push({ code: 'run-together', span: { start, end }, edits: [{ span: { start: at, end: at }, text: '-' }] })
    rest.push(one)
    at += String(number).length
  }
  if (glued) {
    problems.push({
      code: 'run-together',
      span: { start, end: glued.end },
      edits: [{ span: { start: end, end }, text: '-' }],
    })
    rest.push(glued, ...glued.more)
  }
  const last = numbers.length > 1 ? from + String(numbers[0]).length : end
  return make(numbers[0]!, from, last, rest)
}

/** `L4L5`, `T12L1`: what is run together goes on from the level before; `C2C12` does not. */
function follows(region: Region, numbers: readonly number[], glued: Element): boolean {
  const last = levelOf(region, numbers.at(-1)!)
  return (
    last !== undefined &&
    glued.more.every((each) => each.level > glued.level) &&
    adjacent(last, glued.level) &&
    last < glued.level
  )
}

/** The numbers in a run of digits: `45` is 4 and 5 where no vertebra has that number; longest number first. */
function together(region: Region, text: string): readonly number[] | undefined {
  if (text.length <= 2) {
    const value = Number(text)
    const pair =
      text.length === 2 && value > lastOf(region) && value !== 13
        ? consecutive([text[0]!, text[1]!], region)
        : undefined
    if (pair) return pair
    return text.length === 2 && text.startsWith('0') ? undefined : [value]
  }
  const cuts =
    text.length === 3
      ? [
          [1, 1, 1],
          [1, 2],
        ]
      : [
          [2, 2],
          [1, 1, 1, 1],
        ]
  for (const cut of cuts) {
    let at = 0
    const parts = cut.map((length) => text.slice(at, (at += length)))
    const numbers = consecutive(parts, region)
    if (numbers) return numbers
  }
  return undefined
}

function consecutive(parts: readonly string[], region: Region): readonly number[] | undefined {
  const numbers = parts.map(Number)
  const rise = numbers.every((number, i) => number > 0 && (i === 0 || number === numbers[i - 1]! + 1))
  const last = lastOf(region) + (region === 'L' ? 1 : 0)
  return rise && numbers.at(-1)! <= last && String(numbers[0]) === parts[0] ? numbers : undefined
}

/** `LIV`, `L IV`, and `SI`, `Ll` where a letter stands for the digit 1. */
function readRoman(
  mask: string,
  start: number,
  region: Region,
  from: number,
  problems: NotationProblem[],
): Element | undefined {
  let end = from
  while (end - from < 5 && 'IVXl'.includes(mask.charAt(end)) && end < mask.length) end++
  const text = mask.slice(from, end)
  let number = ROMAN[text]
  let last = end
  const one = text === 'l' || text === 'I'
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

/** Alar-iliac screw, pelvic angle, plumb line: S2AI, T1PA, C7PL. */
const SUFFIXES = ['AI', 'PA', 'PL']

/** First offset behind the word that ends at `at`, or −1 where the word goes on; suffixes and a glued `to` are passed. */
function boundary(mask: string, at: number): number {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  if (!isWord(code)) return at
  if (SUFFIXES.includes(mask.slice(next, next + 2)) && endsAfter(mask, next + 2)) return next + 2
  if (code === 116 && isGlued(mask, next)) return at
  return -1
}

/** `C1to C3`, `L1through L5`. */
const isGlued = (mask: string, at: number): boolean =>
  ['to', 'through', 'thru'].some((word) => mask.startsWith(word, at) && isSpace(mask.charCodeAt(at + word.length)))

const endsAfter = (mask: string, at: number): boolean => !isWord(mask.charCodeAt(pastTrivia(mask, at)))

const isRegionLetter = (code: number): boolean => code === 67 || code === 84 || code === 76 || code === 83

const problem = (code: NotationProblem['code'], start: number, end: number, text: string): NotationProblem => ({
  code,
  span: { start, end },
  edits: [{ span: { start, end } satisfies Span, text }],
})

/** True where a token may begin at `at`: nothing that it could be the end of stands directly before it. */
export function opensToken(mask: string, at: number): boolean {
  const before = beforeTrivia(mask, at)
  if (before < 0) return true
  const code = mask.charCodeAt(before)
  if (isWord(code)) return false
  if (dashOf(code) || code === 46 || code === 47 || code === 95) {
    const further = mask.charCodeAt(beforeTrivia(mask, before))
    if (code === 45 || code === 46) return !isWord(further) || isLetterRun(mask, before)
    return !isDigit(further) || code === 47
  }
  return code !== 64 && code !== 35 && code !== 36
}

/** True where a word of at least three small letters ends at `at`: `right-L4`, `fused.C5-6`, but not `IL-1`, `PD-L1`. */
function isLetterRun(mask: string, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    const code = mask.charCodeAt(i)
    if (!(code >= 97 && code <= 122)) return false
  }
  return true
}
