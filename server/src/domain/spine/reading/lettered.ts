import { adjacent, levelOf, type Region } from '../level.js'
import type { NotationProblem } from '../mention.js'
import { fold, isDigit, isFullWidth } from './characters.js'
import { type Digits, problem, readDigits, readGap } from './digits.js'
import type { Element } from './element.js'
import { readRoman } from './roman.js'
import { together } from './run-together.js'
import { boundary } from './token.js'

const LETTERS: Readonly<Record<string, Region>> = { C: 'C', T: 'T', L: 'L', S: 'S', D: 'T' }
/** The level written with its letter that begins at `at`. */
export function readLettered(mask: string, at: number, glued = 0): Element | undefined {
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
  if (digits) return split({ mask, start: at, region, from: gap.next, digits, problems, weak, glued })
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

interface Written {
  readonly mask: string
  readonly start: number
  readonly region: Region
  /** Where the digits begin. */
  readonly from: number
  readonly digits: Digits
  readonly problems: NotationProblem[]
  readonly weak: boolean
  /** How many levels are run together before this one. */
  readonly glued: number
}

/** More levels are never run together. */
const MOST_GLUED = 4

/** Makes the element, or several where numbers are run together. */
function split({ mask, start, region, from, digits, problems, weak, glued: depth }: Written): Element | undefined {
  const { text, end } = digits
  const numbers = together(region, text)
  if (!numbers) return undefined
  const stop = boundary(mask, end)
  const glued =
    stop < 0 &&
    depth < MOST_GLUED &&
    isRegionLetter(mask.charCodeAt(end), mask.charCodeAt(start)) &&
    isDigit(fold(mask.charCodeAt(end + 1)))
      ? readLettered(mask, end, depth + 1)
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

/** A letter of a region in the case of the one before: `L5S1`, `l5s1`. */
const isRegionLetter = (code: number, like: number): boolean => {
  const large = code & ~32
  return (large === 67 || large === 84 || large === 76 || large === 83) && (code & 32) === (like & 32)
}
