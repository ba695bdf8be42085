import { type Dash, dashOf, fold, inBlock, isBreak, isDigit, isSpace, isWord, pastTrivia } from './characters.js'
import { type Element, readBare, readEndWord, readLettered } from './element.js'
import { numberOf, type Region } from './level.js'
import type { NotationProblem } from './mention.js'

/** What joins two elements of a chain. */
export interface ChainJoint {
  readonly kind: Dash | 'slash' | 'none'
  readonly start: number
  readonly end: number
}

/** Elements joined by dashes and slashes: `L4`, `L4-5`, `L4/5/S1`. */
export interface Chain {
  readonly elements: readonly Element[]
  readonly joints: readonly ChainJoint[]
  readonly problems: readonly NotationProblem[]
  readonly start: number
  readonly end: number
  readonly next: number
}

/** A whole expression before its context is known. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly next: number
  /** `range`: two chains joined by a word; `list`: chains that borrow the letter of the first. */
  readonly form: 'chain' | 'range' | 'list'
  readonly chains: readonly Chain[]
  readonly problems: readonly NotationProblem[]
}

/** The longest expression that begins at `at`. */
export function readExpression(mask: string, at: number): Expression | undefined {
  const chain = readEnd(mask, at)
  if (!chain) return undefined
  const range = readRange(mask, chain)
  if (range) return range
  const list = chain.elements.length <= 2 ? readList(mask, chain) : undefined
  return (
    list ?? {
      start: chain.start,
      end: chain.end,
      next: chain.next,
      form: 'chain',
      chains: [chain],
      problems: chain.problems,
    }
  )
}

/** A chain, or `O`, `Oc`, `occiput` before a dash or `to`. */
function readEnd(mask: string, at: number): Chain | undefined {
  const code = mask.charCodeAt(at) & ~32
  if (code !== 79) return readChain(mask, at)
  const occiput = readEndWord(mask, at)
  if (!occiput) return undefined
  const chain = grow(mask, occiput)
  if (chain.elements.length > 1 && chain.joints[0]!.kind !== 'none') return chain
  return readRange(mask, chain) ? chain : undefined
}

export function readChain(mask: string, at: number): Chain | undefined {
  const first = readLettered(mask, at)
  return first && grow(mask, first)
}

/** Takes elements behind the first as long as dashes and slashes join them. */
function grow(mask: string, first: Element): Chain {
  const elements: Element[] = []
  const joints: ChainJoint[] = []
  const problems: NotationProblem[] = []
  const take = (element: Element) => {
    elements.push(element)
    problems.push(...element.problems)
    for (const more of element.more) {
      joints.push({ kind: 'none', start: more.start, end: more.start })
      elements.push(more)
      problems.push(...(more.lettered ? more.problems : []))
    }
  }
  take(first)
  let next = first.next
  for (;;) {
    const joint = readJoint(mask, next) ?? (elements.length === 1 ? readSpaceJoint(mask, next) : undefined)
    if (!joint) break
    const last = elements.at(-1)!
    const element = readNext(mask, joint, last.region, elements)
    if (!element) break
    if (joint.kind === 'slash' && element.lettered && elements.length === 2 && startsPair(mask, element)) break
    if (joint.kind === 'other-dash')
      problems.push({
        code: 'dash-style',
        span: { start: joint.start, end: joint.end },
        edits: [{ span: joint.mark, text: '-' }],
      })
    for (const space of joint.spaces)
      problems.push({ code: 'inner-space', span: space, edits: [{ span: space, text: joint.replace ?? '' }] })
    joints.push({ kind: joint.kind, start: joint.start, end: joint.end })
    take(element)
    next = element.next
  }
  const last = elements.at(-1)!
  return { elements, joints, problems, start: first.start, end: last.end, next }
}

interface OpenJoint extends ChainJoint {
  readonly kind: Dash | 'slash'
  readonly mark: { readonly start: number; readonly end: number }
  /** What the space should have been. */
  readonly replace?: string
  readonly spaces: readonly { readonly start: number; readonly end: number }[]
}

/** A dash or slash with at most one space on either side. */
function readJoint(mask: string, at: number): OpenJoint | undefined {
  let i = pastTrivia(mask, at)
  const start = i
  const spaces: { start: number; end: number }[] = []
  if (isSpace(mask.charCodeAt(i))) {
    spaces.push({ start: i, end: i + 1 })
    i = pastTrivia(mask, i + 1)
  }
  const raw = mask.charCodeAt(i)
  const kind = raw === 47 || raw === 0xff0f ? 'slash' : dashOf(raw)
  if (!kind) return undefined
  const mark = { start: i, end: i + 1 }
  i = pastTrivia(mask, i + 1)
  if (isSpace(mask.charCodeAt(i))) {
    spaces.push({ start: i, end: i + 1 })
    i = pastTrivia(mask, i + 1)
  }
  return { kind, start, end: i, mark, spaces }
}

const SEGMENT_NOUN = inBlock(
  /\s+(?:(?:micro)?dis[ck](?:s|ectomy)?|interspace|herniation|protrusion|extrusion|acdf|tlif|plif|alif)\b/iy,
)

/** One space in place of the dash, only before a word for a disc: `C5 6 disc`. */
function readSpaceJoint(mask: string, at: number): OpenJoint | undefined {
  const start = pastTrivia(mask, at)
  if (!isSpace(mask.charCodeAt(start))) return undefined
  const end = pastTrivia(mask, start + 1)
  const bare = isDigit(fold(mask.charCodeAt(end))) ? readBare(mask, end, 'C') : undefined
  if (!bare) return undefined
  SEGMENT_NOUN.lastIndex = bare.end
  if (!SEGMENT_NOUN.test(mask)) return undefined
  return { kind: 'hyphen', start, end, mark: { start, end }, spaces: [{ start, end: start + 1 }], replace: '-' }
}

/** The element behind a joint; a bare number with spaces round the dash must be one higher, or it is a count. */
function readNext(mask: string, joint: OpenJoint, region: Region, before: readonly Element[]): Element | undefined {
  const lettered = readLettered(mask, joint.end)
  if (lettered) return lettered
  const bare = readBare(mask, joint.end, region)
  if (bare) {
    const rises = numberOf(bare.level) === numberOf(before.at(-1)!.level) + 1
    if (joint.spaces.length > 0 && (!rises || countFollows(mask, bare.end))) return undefined
    return mask.charCodeAt(bare.end) === 46 && isDigit(mask.charCodeAt(bare.end + 1)) ? undefined : bare
  }
  return joint.spaces.length === 0 && joint.kind !== 'slash' ? readEndWord(mask, joint.end) : undefined
}

/** `L4-5/L5-S1`: the slash stands between two segments, not in a chain. */
function startsPair(mask: string, element: Element): boolean {
  const joint = readJoint(mask, element.next)
  return (
    joint !== undefined &&
    joint.spaces.length === 0 &&
    (readLettered(mask, joint.end) ?? readBare(mask, joint.end, element.region)) !== undefined
  )
}

const RANGE_WORD = inBlock(/(?:(?:down|up)\s+)?(?:to|through|thru)\s+(?:the\s+)?/iy)

/** `L4 to S1`, `C4-5 through C6-7`, `T10 to the pelvis`, `C3 to 7`. */
function readRange(mask: string, from: Chain): Expression | undefined {
  const word = pastSpace(mask, from.next)
  RANGE_WORD.lastIndex = word
  const found = RANGE_WORD.exec(mask)
  if (!found) return undefined
  const at = pastTrivia(mask, word + found[0].length)
  const to = readChain(mask, at) ?? soloEnd(readEndWord(mask, at)) ?? soloEnd(bareEnd(mask, at, from))
  if (!to || to.elements.length > 2) return undefined
  return {
    start: from.start,
    end: to.end,
    next: to.next,
    form: 'range',
    chains: [from, to],
    problems: [...from.problems, ...to.problems],
  }
}

function bareEnd(mask: string, at: number, from: Chain): Element | undefined {
  const last = from.elements.at(-1)!
  const bare = readBare(mask, at, last.region)
  if (!bare || from.elements.length > 1 || numberOf(bare.level) <= numberOf(last.level)) return undefined
  return countFollows(mask, bare.end) || !listEndsWell(mask, bare.end) ? undefined : bare
}

const soloEnd = (element: Element | undefined): Chain | undefined =>
  element && {
    elements: [element],
    joints: [],
    problems: element.problems,
    start: element.start,
    end: element.end,
    next: element.next,
  }

const SEPARATOR = inBlock(/\s*(?:,\s*(?:and|or|&)?|and\b|&|or\b)\s*/iy)

/** `C3, 4 and 5`; `C4-5, 5-6, and 6-7`; `L4-5 and 5-1`: items that borrow the letter. */
function readList(mask: string, first: Chain): Expression | undefined {
  const chains: Chain[] = [first]
  for (;;) {
    const last = chains.at(-1)!
    const at = pastTrivia(mask, last.next)
    SEPARATOR.lastIndex = at
    const found = SEPARATOR.exec(mask)
    if (!found) break
    const item = readItem(mask, pastTrivia(mask, at + found[0].length), last)
    if (!item) break
    chains.push(item)
  }
  while (chains.length > 1 && !listEndsWell(mask, chains.at(-1)!.next)) chains.pop()
  if (chains.length === 1) return undefined
  const last = chains.at(-1)!
  return {
    start: first.start,
    end: last.end,
    next: last.next,
    form: 'list',
    chains,
    problems: chains.flatMap((chain) => chain.problems),
  }
}

/** A bare number that rises, or a bare pair that goes on from the pair before. */
function readItem(mask: string, at: number, before: Chain): Chain | undefined {
  const previous = before.elements.at(-1)!
  if (!isDigit(fold(mask.charCodeAt(at)))) return undefined
  const first = readBare(mask, at, previous.region)
  if (!first) return undefined
  const chain = grow(mask, first)
  if (chain.elements.length !== before.elements.length || chain.elements.some((element) => element.lettered))
    return undefined
  if (chain.elements.length === 1) return numberOf(first.level) > numberOf(previous.level) ? chain : undefined
  return numberOf(first.level) >= numberOf(before.elements[0]!.level) ? chain : undefined
}

/** Words behind a bare number that make it a count or a measure. */
const COUNTED =
  /^(?:mm|cm|m|ml|mg|g|kg|cc|l|w|x|times?|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|wks?|months?|mos?|years?|yrs?|patients?|cases?|fingers?|fingerbreadths?|degrees?|percent|units?|gauge|french|fr|screws?|rods?|cages?|st|nd|rd|th|other|others|more|additional|of|out|views?|points?|am|pm)$/i

function countFollows(mask: string, at: number): boolean {
  const next = pastSpace(mask, at)
  const code = mask.charCodeAt(next)
  if (code === 37 || code === 0xb0 || code === 0xd7 || code === 58 || code === 43) return true
  return COUNTED.test(wordAt(mask, next))
}

/** A borrowed number must be followed by what may follow a level, or it is some other number. */
function listEndsWell(mask: string, at: number): boolean {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  if (
    (code === 46 || code === 44 || code === 47 || dashOf(code)) &&
    isDigit(fold(mask.charCodeAt(pastTrivia(mask, next + 1))))
  )
    return false
  return !countFollows(mask, next) && !isDigit(fold(mask.charCodeAt(pastSpace(mask, next))))
}

function pastSpace(mask: string, at: number): number {
  let i = pastTrivia(mask, at)
  while (isSpace(mask.charCodeAt(i)) || isBreak(mask.charCodeAt(i))) i = pastTrivia(mask, i + 1)
  return i
}

function wordAt(mask: string, at: number): string {
  let end = at
  while (end - at < 24 && isWord(mask.charCodeAt(end))) end++
  return mask.slice(at, end)
}
