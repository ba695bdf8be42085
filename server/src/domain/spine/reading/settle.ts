import { type Level, levelName } from '../level.js'
import type { Cue, LevelMention, MentionKind, NotationProblem } from '../mention.js'
import { sideOf } from '../side.js'
import type { Vocabulary } from '../vocabulary.js'
import { type Reading, readingOf, rootsOnly } from './build.js'
import type { Draft } from './draft.js'
import { judge, type Verdict } from './judge.js'
import { type Neighbour, wordsBefore, wordsBehind } from './neighbours.js'
import { isRoot } from './roots.js'

/** A mention and how far it may be trusted once its block is known. */
export interface Settled {
  readonly mention: LevelMention
  /** Nothing short of a word beside it makes it a level. */
  readonly weak: boolean
  /** Other levels in its block do not make it one either. */
  readonly doubtful: boolean
}

const BEHIND = 5
const BEFORE = 4

/** Judges expressions that stand in one coordination (`L4 and L5 nerve roots`) together: they share the words beside it. */
export function settleGroup(group: readonly Draft[], mask: string, words: Vocabulary): readonly Settled[] {
  const first = group[0]!
  const last = group.at(-1)!
  const left = wordsBefore(mask, first.start, BEFORE)
  const right = wordsBehind(mask, last.next, BEHIND)
  const cues = cuesOf(left, right, words)
  const cued = cues.length > 0 || (left[0] !== undefined && words.locative.has(left[0].word))
  const chinese = mask.charCodeAt(last.next) > 0x3000 ? words.chinese(mask.slice(last.next, last.next + 4)) : undefined
  const side = sideOf(mask, first.start, last.next, left, right)
  const out: Settled[] = []
  for (const draft of group) {
    const isWords = draft.elements.length === 0 || draft.spelled
    const verdict = isWords ? 'level' : judge(draft, { left, right, cued, chinese }, mask, words)
    if (verdict === 'no') continue
    const reading = draft.elements.length === 0 ? OMITTED : readingOf(draft.expression, mask)
    out.push(settleOne(draft, reading, verdict, { cues, left, right, words, side, chinese, shared: group.length > 1 }))
  }
  return out
}

interface Surroundings {
  readonly cues: readonly Cue[]
  readonly left: readonly Neighbour[]
  readonly right: readonly Neighbour[]
  readonly words: Vocabulary
  readonly side: ReturnType<typeof sideOf>
  readonly chinese: ReturnType<Vocabulary['chinese']>
  readonly shared: boolean
}

const OMITTED: Reading = {
  kind: 'none',
  levels: [],
  items: [],
  joint: 'hyphen',
  elided: true,
  problems: [],
  eighth: false,
}

function settleOne(draft: Draft, reading: Reading, verdict: Verdict, around: Surroundings): Settled {
  const { cues, left, right, words, side, shared } = around
  const single = reading.kind === 'vertebra' && rootsOnly(reading.levels)
  const asRoot =
    (around.chinese === 'root' && single) || (reading.kind !== 'none' && isRoot(reading, left, right, words))
  let kind: MentionKind = asRoot ? 'root' : reading.kind
  // “laminectomy from L2 to L3” is one segment; an “L4 to L5 fusion” is a construct.
  if (kind === 'range' && reading.levels.length === 2 && !CONSTRUCT.test(right[0]?.word ?? '')) kind = 'disc'
  let levels: readonly Level[] = reading.levels
  let problems: readonly NotationProblem[] = draft.elements.length === 0 ? draft.problems : reading.problems
  if (reading.eighth && reading.kind !== 'none' && !asRoot) {
    kind = 'none'
    levels = []
    problems = [...problems, { code: 'root-used-as-vertebra', span: { start: draft.start, end: draft.end } }]
  }
  const form = !draft.weak && formIsTelling(draft, reading, shared)
  const certain =
    reading.kind === 'none'
      ? (verdict === 'level' && isSpinal(draft, around)) || (verdict === 'open' && standsAsPlace(left, right, words))
      : verdict === 'level' || form || (asRoot && !draft.weak)
  const sure = certain && draft.named !== 'unsure'
  const mention: LevelMention = {
    span: { start: draft.start, end: draft.end },
    kind,
    levels: levels.map(levelName),
    confidence: sure ? 'high' : 'low',
    problems,
    items: reading.items,
    joint: reading.joint,
    ends: draft.elements.map(({ start, end }) => ({ start, end })),
    shared,
    elided: reading.elided,
    cues,
    spelled: draft.spelled,
    ...(draft.named && { named: true as const }),
    ...(side && { side: side.side, sideSpan: side.span }),
  }
  return {
    mention,
    weak: draft.weak && !sure,
    doubtful:
      draft.named === 'unsure' ||
      (draft.elements.length === 1 &&
        reading.kind === 'none' &&
        verdict !== 'level' &&
        draft.elements[0]!.level % 16 === 0),
  }
}

/** Two letters, or a cervical or lumbar pair, or numbers run together, need no word beside them. */
function formIsTelling(draft: Draft, reading: Reading, shared: boolean): boolean {
  if (reading.kind === 'none') return false
  if (draft.elements.length < 2 || draft.letter === 'D' || draft.letter === 'S')
    return !draft.sameLetter && draft.elements.length > 1
  if (!draft.sameLetter) return true
  if (draft.letter === 'H') return draft.elements.some((element) => element.level % 16 > 2)
  if (reading.problems.some((each) => each.code === 'run-together'))
    return draft.letter !== 'C' && (shared || draft.end - draft.start > 3)
  return draft.letter !== 'T' || draft.elements.some((element) => element.level % 16 > 4)
}

/** A level that does not exist needs a word of the spine next to it, two letters, or `at C9`, to be worth a finding. */
function isSpinal({ elements, letter }: Draft, { cues, left, right, words }: Surroundings): boolean {
  if (elements.length > 1 && elements.every((element) => element.lettered)) return true
  if (cues.some((cue) => cue.kind !== 'general' && cue.distance < 2)) return true
  if (standsAsPlace(left, right, words)) return true
  return (letter === 'C' || letter === 'L') && left[0]?.marks === '' && words.locative.has(left[0].word)
}

/** `the L9 level`, `at the level of L8`: a place in the spine was meant. */
const standsAsPlace = (left: readonly Neighbour[], right: readonly Neighbour[], words: Vocabulary): boolean =>
  (right[0]?.marks === '' && words.place.has(right[0].word)) ||
  (left[0]?.word === 'of' && left[1]?.marks === '' && words.place.has(left[1].word))

function cuesOf(left: readonly Neighbour[], right: readonly Neighbour[], words: Vocabulary): readonly Cue[] {
  const cues: Cue[] = []
  const add = (list: readonly Neighbour[], before: boolean) => {
    for (let distance = 0; distance < list.length; distance++) {
      const { word } = list[distance]!
      const kind = words.cue(word)
      if (kind) cues.push({ kind, word, distance, before })
    }
  }
  add(right, false)
  add(left, true)
  return cues
}

const CONSTRUCT = /^(?:fusion|arthrodesis|instrumentation|fixation|stabili[sz]ation|construct)$/
