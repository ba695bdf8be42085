import { isTransitional } from '../level.js'
import { inBlock } from './characters.js'
import type { Draft } from './draft.js'
import { wordsBefore } from './neighbours.js'

const AND = inBlock(/^\s+and\s+(?:the\s+)?$/i)
const BEHIND = inBlock(
  /^\s+(?:(?:intervertebral\s+)?dis[ck]\s+space|interspace|intervertebral\s+(?:dis[ck]|space)|facet\s+joint|motion\s+segment|interlaminar\s+space)(?!s)\b/i,
)

/** Makes one draft of `L4 and L5` where `between` stands before it or a singular space or joint behind it. */
export function joinedByAnd(drafts: readonly Draft[], mask: string): readonly Draft[] {
  const out: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const one = drafts[i]!
    const other = drafts[i + 1]
    const pair = other && joins(one, other, mask) ? join(one, other) : undefined
    if (pair) i++
    out.push(pair ?? one)
  }
  return out
}

function joins(one: Draft, other: Draft, mask: string): boolean {
  if (other.start - one.next > 12 || !AND.test(mask.slice(one.next, other.start))) return false
  if (one.spelled !== other.spelled || one.elements.length !== 1 || other.elements.length !== 1) return false
  if (one.elements[0]!.level === other.elements[0]!.level || isTransitional(one.elements[0]!.level)) return false
  if (BEHIND.test(mask.slice(other.next, other.next + 40))) return true
  return wordsBefore(mask, one.start, 1)[0]?.word === 'between'
}

function join(one: Draft, other: Draft): Draft {
  const elements = [...one.elements, ...other.elements]
  const problems = [...one.problems, ...other.problems]
  const chain = {
    elements,
    joints: [{ kind: 'none' as const, start: one.end, end: other.start }],
    problems,
    start: one.start,
    end: other.end,
    next: other.next,
  }
  return {
    ...one,
    end: other.end,
    next: other.next,
    expression: { start: one.start, end: other.end, next: other.next, form: 'chain', chains: [chain], problems },
    elements,
    problems,
    sameLetter: one.sameLetter && other.sameLetter && one.letter === other.letter,
    weak: one.weak && other.weak,
  }
}
