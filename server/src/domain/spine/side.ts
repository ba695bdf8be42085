import type { Span } from '../../text/span.js'
import type { Side } from './mention.js'
import { inBlock } from './reading/characters.js'
import type { Neighbour } from './reading/neighbours.js'

interface Found {
  readonly side: Side
  readonly span: Span
}

const WORDS: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['lt', 'left'],
  ['right', 'right'],
  ['rt', 'right'],
  ['bilateral', 'bilateral'],
  ['bilat', 'bilateral'],
  ['bilaterally', 'bilateral'],
])
/** What makes a side word speak of something else: a position, an approach, a limb, a hand. */
const ELSEWHERE =
  /^(?:lateral|approach|incision|decubitus|iliac|hand|handed|leg|arm|lower|upper|foot|thigh|hip|buttock|calf|shoulder|posterior-superior|atrial|ventricular|lung|kidney|side-up|neck)$/
const CONTRA = /^(?:from|toward|towards)$/

const BRACKET = inBlock(/^\s{0,2}\(([LR])\)/)
/** `right at the disc space`: exactly there, no side. */
const ADVERB = /^(?:at|in|on|above|below|over|to|through|down|up|next|behind|under|where|before|after|away|now|around)$/

/** The side that belongs to the levels between `start` and `end`: the nearest before them in their clause, else one right behind. */
export function sideOf(
  mask: string,
  start: number,
  end: number,
  left: readonly Neighbour[],
  right: readonly Neighbour[],
): Found | undefined {
  return sideBehind(mask, end, right) ?? sideBefore(mask, start, left)
}

function sideBefore(mask: string, start: number, left: readonly Neighbour[]): Found | undefined {
  for (let i = 0; i < left.length; i++) {
    const each = left[i]!
    if (/[;:)+]/.test(each.marks) || (each.marks.includes(',') && i > 0)) return undefined
    const side = WORDS.get(each.word)
    if (side) {
      const next = left[i - 1]
      // “L4-5 on the left, L5-S1 …”: the side belongs to the level before it.
      if (i === 0 && each.marks === ',' && /^(?:on|the|side)$/.test(left[1]?.word ?? '')) return undefined
      if (each.word === 'right' && next && ADVERB.test(next.word)) return undefined
      const sided = next?.word === 'sided' ? left[i - 2] : next
      if (sided && ELSEWHERE.test(sided.word)) return undefined
      return { side, span: { start: each.start, end: each.end } }
    }
    if (/^(?:but|whereas|while|and|with|however|then)$/.test(each.word)) return undefined
    if (/\d/.test(each.word)) return undefined
  }
  return chineseSide(mask, start)
}

/** `L4-5 on the left`, `L5-S1, left`, `L4-5 (right)`, `L4-5 bilaterally`, `L4-5 left paracentral herniation`. */
function sideBehind(mask: string, end: number, right: readonly Neighbour[]): Found | undefined {
  const bracket = BRACKET.exec(mask.slice(end, end + 6))
  if (bracket) {
    const at = end + bracket[0].length - 2
    return { side: bracket[1] === 'L' ? 'left' : 'right', span: { start: at, end: at + 1 } }
  }
  for (let i = 0; i < Math.min(5, right.length); i++) {
    const each = right[i]!
    if (/[;:)]/.test(each.marks) || (each.marks !== '' && i > 0)) return undefined
    const side = WORDS.get(each.word)
    const next = right[i + 1]
    if (side) {
      if (i === 0 && each.marks === ',')
        return next && !next.marks ? undefined : { side, span: { start: each.start, end: each.end } }
      const on =
        i > 0 && (right[i - 1]!.word === 'on' || (right[i - 1]!.word === 'the' && i > 1 && right[i - 2]!.word === 'on'))
      const direct = i === 0 || each.word === 'bilaterally' || on
      if (!direct || CONTRA.test(right[i - 1]?.word ?? '')) return undefined
      const noun = next?.word === 'sided' ? right[i + 2] : next
      if (!on && noun && noun.marks === '' && ELSEWHERE.test(noun.word)) return undefined
      if (noun && noun.marks === '' && /^[ctls]\d/.test(noun.word)) return undefined
      return { side, span: { start: each.start, end: each.end } }
    }
    if (/^(?:and|but|whereas|while|with|then|to|from|as|was|were|is|are)$/.test(each.word)) return undefined
    if (/^[ctls]\d/.test(each.word)) return undefined
  }
  return undefined
}

/** 左, 右, 双侧 directly before the level. */
function chineseSide(mask: string, start: number): Found | undefined {
  const before = mask.slice(Math.max(0, start - 6), start)
  const found = /(左|右|双|雙)侧?側?(?:的|第)?$/.exec(before)
  if (!found) return undefined
  const at = start - found[0].length
  const side: Side = found[1] === '左' ? 'left' : found[1] === '右' ? 'right' : 'bilateral'
  return { side, span: { start: at, end: at + 1 } }
}
