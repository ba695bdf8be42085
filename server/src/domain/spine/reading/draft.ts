import type { NotationProblem } from '../mention.js'
import type { Element } from './element.js'
import type { Expression } from './expression.js'

/** An expression found in the text, before its context is judged. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly expression: Expression
  readonly elements: readonly Element[]
  readonly problems: readonly NotationProblem[]
  /** First letter as written; `H` for `Th`. */
  readonly letter: string
  /** True where every lettered element has that letter. */
  readonly sameLetter: boolean
  /** Written in words or Chinese: no look-alike. */
  readonly spelled: boolean
  /** Needs a telling word beside it. */
  readonly weak: boolean
  /**
   * One level in a form that many other things have: its number is a letter or Roman (`Sl`, `LV`), it is in small letters
   * or parted by a space. `letters` takes a noun of the spine behind it, `typed` also `at` before it.
   */
  readonly frail: 'letters' | 'typed' | undefined
  /** Written with the name of a screw or angle: `S2AI`, `T1PA`. */
  readonly suffixed: boolean
  /** A name without a number; `unsure` where it may also mean a region: rules stay silent on it, whatever stands around. */
  readonly named?: 'sure' | 'unsure'
}

/** The draft of an expression that begins with a letter. */
export function draftOf(expression: Expression, mask: string): Draft {
  const elements = expression.chains.flatMap((chain) => chain.elements)
  const first = elements[0]!
  const letter = letterAt(mask, first.start)
  const pair = elements.length > 1
  const roman = elements.some((element) => element.roman)
  return {
    start: expression.start,
    end: expression.end,
    next: expression.next,
    expression,
    elements,
    problems: expression.problems,
    letter,
    sameLetter: elements.every((element) => !element.lettered || letterAt(mask, element.start) === letter),
    spelled: false,
    frail: pair ? undefined : frailty(first),
    suffixed: first.next > first.end,
    weak: isWeak(first, pair, roman, letter, elements),
  }
}

function frailty({ roman, weak, problems }: Element): Draft['frail'] {
  if (!weak) return undefined
  return roman || problems.some((each) => each.code === 'letter-digit-confusion') ? 'letters' : 'typed'
}

function isWeak(first: Element, pair: boolean, roman: boolean, letter: string, elements: readonly Element[]): boolean {
  if (roman) return !pair || !elements.every((element) => element.roman)
  if (!pair) return first.weak || letter === 'D' || (letter === 'H' && (first.level & 15) <= 2)
  if (!first.weak) return false
  const small = first.problems.some((each) => each.code === 'lower-case')
  if (small && letter !== 'L' && letter !== 'C') return true
  return first.problems.some((each) => each.code === 'inner-space' || each.code === 'letter-digit-confusion')
}

function letterAt(mask: string, at: number): string {
  const second = mask.charAt(at + 1)
  if (second === 'h' || second === 'H') return 'H'
  return mask.charAt(at).normalize('NFKC').toUpperCase()
}
