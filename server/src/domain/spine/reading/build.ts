import { mergeEdits } from '../../../text/edits.js'
import { hull } from '../../../text/span.js'
import {
  adjacent,
  between,
  C8,
  isRoot,
  isTransitional,
  isVertebra,
  type Level,
  lastOf,
  levelName,
  levelOf,
  numberOf,
  type Region,
  regionOf,
} from '../level.js'
import type { Joint, LevelItem, MentionKind, NotationCode, NotationProblem } from '../mention.js'
import type { Chain } from './chain.js'
import { TRIVIA } from './characters.js'
import type { Element } from './element.js'
import type { Expression } from './expression.js'

/** An expression with its meaning, as far as it can be told without its context. */
export interface Reading {
  readonly kind: Exclude<MentionKind, 'root'>
  readonly levels: readonly Level[]
  readonly items: readonly LevelItem[]
  readonly joint: Joint
  readonly elided: boolean
  readonly problems: readonly NotationProblem[]
  /** Holds C8, which is a root and no vertebra. */
  readonly eighth: boolean
}

const REGIONS: readonly Region[] = ['C', 'T', 'L', 'S', 'Co']

/** What the expression says. */
export function readingOf(expression: Expression, mask: string): Reading {
  return plainReading(expression) ?? anyReading(expression, mask)
}

/** Most expressions: one vertebra, or two head first, without a problem. */
function plainReading(expression: Expression): Reading | undefined {
  if (expression.form !== 'chain' || expression.problems.length > 0) return undefined
  const { elements, joints } = expression.chains[0]!
  if (elements.length > 2) return undefined
  const one = elements[0]!.level
  const last = elements.at(-1)!
  const other = last.level
  if (!isVertebra(one) || !isVertebra(other) || (elements.length === 2 && one >= other)) return undefined
  if (elements.length === 2 && skipsRegion(one, other)) return undefined
  const levels = one === other ? [one] : between(one, other)
  const kind = levels.length === 1 ? 'vertebra' : levels.length === 2 ? 'disc' : 'range'
  const joint = jointOf(expression)
  if (kind === 'range' && joints[0]!.kind === 'slash') return undefined
  const span = { start: expression.start, end: expression.end }
  const items = [{ span, from: levelName(one), to: levelName(other) }]
  return { kind, levels, items, joint, elided: !last.lettered, problems: [], eighth: false }
}

function anyReading(expression: Expression, mask: string): Reading {
  const problems: NotationProblem[] = [...expression.problems]
  const span = { start: expression.start, end: expression.end }
  const chains = expression.chains.map((chain) => carryOver(chain, problems))
  const every = chains.flat()
  const add = (code: NotationCode) => problems.push({ code, span })
  const joint = jointOf(expression)
  const elided =
    expression.chains.some((chain) => chain.elements.some((element) => !element.lettered)) ||
    problems.some((p) => p.code === 'run-together')
  const base = { joint, elided, eighth: every.includes(C8) }
  const slip = expression.form === 'chain' && every.length === 2 && skipsRegion(every[0]!, every[1]!)
  const known = every.every((level) => isVertebra(level) || level === C8)
  // C3-L4 may be a very long range; L4-C5 and C5-L6 are nothing.
  const distant = slip && known && !base.eighth && every[0]! < every[1]! && !every.some(isTransitional)
  if (slip || !known) {
    const tidy = problems.filter((p) => p.code !== 'run-together')
    tidy.push({ code: slip ? 'cross-region-pair' : 'impossible-level', span })
    return {
      ...base,
      kind: distant ? 'range' : 'none',
      levels: distant ? between(every[0]!, every[1]!) : [],
      items: [],
      problems: tidy,
    }
  }
  if (expression.form === 'list')
    return { ...base, kind: 'list', ...listOf(expression, chains), problems: safe(problems, mask) }
  const first = every[0]!
  const last = every.at(-1)!
  if (expression.form === 'chain' && every.length > 2) {
    if (every.some((level, i) => i > 0 && level <= every[i - 1]!)) add('inverted-range')
    return { ...base, kind: 'list', ...chainOf(expression.chains[0]!, every), problems: safe(problems, mask) }
  }
  const item: LevelItem = { span, from: levelName(first), to: levelName(last) }
  if (every.length === 1)
    return { ...base, kind: 'vertebra', levels: every, items: [item], problems: safe(problems, mask) }
  if (first === last) {
    problems.push({ code: 'same-endpoints', span })
    return { ...base, kind: 'vertebra', levels: [first], items: [item], problems: safe(problems, mask) }
  }
  const ends = [Math.min(...every), Math.max(...every)] as const
  if (first > last && !saysUpwards(expression, mask)) add('inverted-range')
  const pair = adjacent(ends[0], ends[1])
  if (joint === 'slash' && !pair && expression.form === 'chain') add('slash-range')
  const kind = expression.form === 'range' || !pair ? 'range' : 'disc'
  return { ...base, kind, levels: between(ends[0], ends[1]), items: [item], problems: safe(problems, mask) }
}

/** `from L5 up to L3`, `between L5 and L4`: the direction is meant. */
function saysUpwards({ chains }: Expression, mask: string): boolean {
  const elements = chains.flatMap((chain) => chain.elements)
  return /\b(?:up|and)\b/i.test(mask.slice(elements[0]!.next, elements[1]!.start))
}

/** Levels of a chain; a bare 1 behind the last vertebra of a region (`L5-1`) means the first of the next one. */
function carryOver(chain: Chain, problems: NotationProblem[]): readonly Level[] {
  let region: Region = chain.elements[0]!.region
  let previous: Level | undefined
  return chain.elements.map((element) => {
    if (element.lettered) region = element.region
    let level = element.lettered ? element.level : (levelOf(region, numberOf(element.level)) ?? element.level)
    if (!element.lettered && previous !== undefined && numberOf(level) === 1 && isLastOf(previous)) {
      region = REGIONS[REGIONS.indexOf(region) + 1] ?? region
      level = levelOf(region, 1) ?? level
      problems.push({
        code: 'region-omitted',
        span: { start: chain.start, end: chain.end },
        edits: [{ span: { start: element.start, end: element.start }, text: region }],
      })
    }
    previous = level
    return level
  })
}

const isLastOf = (level: Level): boolean => numberOf(level) === lastOf(regionOf(level))

/** Numbers that follow each other under letters that do not: C5-L6, L4-C5. */
function skipsRegion(one: Level, other: Level): boolean {
  if (one >> 4 === other >> 4) return false
  const apart = Math.abs((one >> 4) - (other >> 4))
  const following = numberOf(other) === numberOf(one) + 1
  return apart >= 2 && following
}

function jointOf(expression: Expression): Joint {
  if (expression.form === 'range') return 'word'
  const [joint] = expression.chains[0]!.joints
  if (joint) return joint.kind === 'none' && joint.end > joint.start ? 'word' : joint.kind
  return expression.form === 'list' ? 'comma' : 'none'
}

interface Parts {
  readonly levels: readonly Level[]
  readonly items: readonly LevelItem[]
}

function listOf(expression: Expression, chains: readonly (readonly Level[])[]): Parts {
  const items = chains.map((levels, i): LevelItem => {
    const { start, end } = expression.chains[i]!
    return { span: { start, end }, from: levelName(levels[0]!), to: levelName(levels.at(-1)!) }
  })
  return { levels: union(chains.map((levels) => between(levels[0]!, levels.at(-1)!))), items }
}

/** `L3-4-5`: the segments between neighbours; `C3/5/7`: the vertebrae alone. */
function chainOf(chain: Chain, levels: readonly Level[]): Parts {
  const spanOf = (element: Element) => ({ start: element.start, end: element.end })
  const linked = levels.every((level, i) => i === 0 || adjacent(level, levels[i - 1]!))
  const items: LevelItem[] = []
  levels.forEach((level, i) => {
    const span = spanOf(chain.elements[i]!)
    const before = levels[i - 1]
    if (!linked) items.push({ span, from: levelName(level), to: levelName(level) })
    else if (before !== undefined)
      items.push({ span: hull(spanOf(chain.elements[i - 1]!), span), from: levelName(before), to: levelName(level) })
  })
  return { levels: union([levels]), items }
}

const union = (parts: readonly (readonly Level[])[]): readonly Level[] =>
  [...new Set(parts.flat())].sort((a, b) => a - b)

/** Leaves out edits that would touch Markdown marks or each other. */
function safe(problems: readonly NotationProblem[], mask: string): readonly NotationProblem[] {
  return problems.map((problem) => {
    if (!problem.edits) return problem
    const marked = problem.edits.some(({ span }) => {
      for (let i = span.start; i < span.end; i++) if (mask.charCodeAt(i) === TRIVIA) return true
      return false
    })
    const { edits: _, ...rest } = problem
    return marked || !mergeEdits(problem.edits) ? rest : problem
  })
}

/** True where every level may name a root. */
export const rootsOnly = (levels: readonly Level[]): boolean => levels.every(isRoot)
