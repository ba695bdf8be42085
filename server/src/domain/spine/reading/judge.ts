import { numberOf } from '../level.js'
import type { LookAlike, Vocabulary, WordSet } from '../vocabulary.js'
import { dashOf, inBlock, isDigit, isSpace, pastTrivia } from './characters.js'
import type { Draft } from './draft.js'
import { type Neighbour, wordsNear } from './neighbours.js'

export type Verdict = 'level' | 'open' | 'no'

/** The words beside the whole coordination that an expression stands in. */
export interface Beside {
  readonly left: readonly Neighbour[]
  readonly right: readonly Neighbour[]
  /** What Chinese text directly behind says. */
  readonly chinese: ReturnType<Vocabulary['chinese']>
  /** True where one of them speaks for a level. */
  readonly cued: boolean
}

/** How far a word may stand that speaks for a look-alike without touching it. */
const NEAR = 140

/**
 * Whether an expression is a level: first the words that make it something else, then the words that make it a level,
 * then the neighbourhood (house rule for look-alikes). `open` where nothing speaks for either.
 */
export function judge(draft: Draft, beside: Beside, mask: string, words: Vocabulary): Verdict {
  const { left, right } = beside
  if (isMeasure(draft, mask) || isTimePoint(draft, mask, left, words)) return 'no'
  if (
    beside.chinese === 'sequence' &&
    draft.letter === 'T' &&
    draft.elements.every(({ level }) => numberOf(level) <= 2)
  )
    return 'no'
  const before = left[0]
  const after = right[0]
  const cueAfter = after && plainGap(after.marks) ? words.cue(after.word) : undefined
  const strong =
    cueAfter === 'vertebra' || cueAfter === 'disc' || cueAfter === 'root' || cueAfter === 'segment-procedure'
  if (after && plainGap(after.marks) && words.blockRight.has(after.word)) return 'no'
  if (before && /^[.(#:-]?$/.test(before.marks) && isNamed(draft, before.word, words)) return 'no'
  const suspects = suspectsOf(draft, words)
  let around: readonly string[] | undefined
  const near = (set: WordSet): boolean => {
    if (set.empty) return false
    around ??= wordsNear(mask, draft.start, draft.end, NEAR)
    return around.some((word) => set.has(word))
  }
  for (const suspect of suspects) {
    if (after && touches(after.marks) && suspect.right.has(after.word)) return 'no'
    if (before && !strong && touches(before.marks) && suspect.left.has(before.word)) return 'no'
    if (strong) continue
    if (near(suspect.nearStrong)) return 'no'
    if (before && suspect.leftNear.has(before.word) && near(suspect.near)) return 'no'
  }
  if (draft.frail) return holdsUp(draft, beside, strong, words) ? 'level' : 'no'
  if (strong || draft.suffixed || beside.cued || beside.chinese === 'root' || beside.chinese === 'spine') return 'level'
  for (const suspect of suspects) {
    if (near(suspect.near)) return 'no'
  }
  return 'open'
}

/** Whether one level in a form that many other things have is one: `LI vertebra`, `at l5`, `fracture of C II`. */
function holdsUp(draft: Draft, { left, right }: Beside, strong: boolean, words: Vocabulary): boolean {
  const after = right[0]?.word
  if (strong && after !== 'joint' && !(draft.frail === 'letters' && /^screws?$/.test(after ?? ''))) return true
  const before = left[0]
  if (draft.frail === 'letters')
    return draft.end - draft.start > 2 && left.slice(0, 2).some((each) => words.cue(each.word) === 'vertebra')
  return before !== undefined && before.marks === '' && words.locative.has(before.word)
}

const isNamed = (draft: Draft, word: string, words: Vocabulary): boolean =>
  words.referenceLeft.has(word) || (draft.elements.length === 1 && words.blockLeft.has(word))

/** The look-alikes whose letter and numbers the expression has. */
function suspectsOf(draft: Draft, words: Vocabulary): readonly LookAlike[] {
  if (!draft.sameLetter || draft.letter === '') return NONE
  const suspects = words.lookAlikes(draft.letter)
  const [one] = draft.elements
  const alone = draft.elements.length === 1
  return suspects.filter(
    (entry) =>
      (!entry.hyphenated || draft.problems.some((each) => each.code === 'inner-hyphen')) &&
      (alone
        ? isWithin(entry, numberOf(one!.level))
        : draft.elements.every((element) => isWithin(entry, numberOf(element.level)))),
  )
}

const NONE: readonly LookAlike[] = []
const isWithin = (entry: LookAlike, number: number): boolean => number >= entry.from && number <= entry.to

/** A number with a decimal or percent sign behind a single level: `T4 0.85`, `T3 of 1.33`, `C4 94%` are laboratory values. */
function isMeasure(draft: Draft, mask: string): boolean {
  let i = pastTrivia(mask, draft.next)
  if (mask.charCodeAt(i) === 37) return true
  if (draft.elements.length > 1) return false
  if (mask.startsWith(' of ', i)) i += 3
  else if (mask.charCodeAt(i) === 58 || mask.charCodeAt(i) === 61) i++
  if (!isSpace(mask.charCodeAt(i))) return false
  while (isSpace(mask.charCodeAt(i))) i++
  const start = i
  while (isDigit(mask.charCodeAt(i))) i++
  return i > start && mask.charCodeAt(i) === 46 && isDigit(mask.charCodeAt(i + 1))
}

/** `T1 (3 months)`; not `fracture of T5 (3 weeks ago)`. */
const isTimePoint = (draft: Draft, mask: string, left: readonly Neighbour[], words: Vocabulary): boolean =>
  draft.letter === 'T' &&
  draft.elements.length === 1 &&
  TIME.test(mask.slice(draft.next, draft.next + 24)) &&
  !left.slice(0, 3).some(({ word }) => words.cue(word) !== undefined)

const TIME = inBlock(/^\s*[(=:]\s*\d+\s*(?:months?|weeks?|days?|years?|hours?|min|mo|wk)\b/i)

/** Nothing, a hyphen, slash, bracket or star between the expression and the word. */
const touches = (marks: string): boolean =>
  marks === '' || /^[-/([*:,]$/.test(marks) || (marks.length === 1 && dashOf(marks.charCodeAt(0)) !== undefined)

const plainGap = (marks: string): boolean => marks === '' || marks === '-'
