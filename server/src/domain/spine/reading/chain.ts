import { levelOf, numberOf, type Region } from '../level.js'
import type { NotationProblem } from '../mention.js'
import { type Dash, dashOf, fold, inBlock, isBreak, isDigit, isSpace, pastTrivia } from './characters.js'
import { countFollows } from './counted.js'
import type { Element } from './element.js'
import { readEndWord } from './end-word.js'
import { readBare, readLettered } from './lettered.js'

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

/** The chain that begins with a letter at `at`. */
export function readChain(mask: string, at: number): Chain | undefined {
  const first = readLettered(mask, at)
  return first && grow(mask, first)
}

/** Takes elements behind the first as long as dashes and slashes join them. */
export function grow(mask: string, first: Element): Chain {
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
    const read = readNext(mask, joint, last.region, elements)
    const element = read && whole(read)
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

/** Behind a dash numbers are not run together: `T11-L12` ends in a level that does not exist. */
function whole(element: Element): Element | undefined {
  const parts = [element, ...element.more]
  if (element.more.length === 0 || element.more.some((each) => each.lettered)) return element
  const level = levelOf(element.region, Number(parts.map((each) => numberOf(each.level)).join('')))
  const problems = element.problems.filter((each) => each.code !== 'run-together')
  const { end, next } = parts.at(-1)!
  return level === undefined ? undefined : { ...element, level, end, next, more: [], problems }
}

interface OpenJoint extends ChainJoint {
  readonly kind: Dash | 'slash'
  readonly mark: { readonly start: number; readonly end: number }
  /** A line ends behind the dash. */
  readonly broken?: true
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
  } else if (spaces.length === 0 && isBreak(mask.charCodeAt(i))) {
    return { kind, start, end: pastLineBreak(mask, i), mark, spaces, broken: true }
  }
  return { kind, start, end: i, mark, spaces }
}

/** `L4-` at the end of a line goes on at the beginning of the next. */
function pastLineBreak(mask: string, at: number): number {
  let i = at + (mask.charCodeAt(at) === 13 && mask.charCodeAt(at + 1) === 10 ? 2 : 1)
  while (isSpace(mask.charCodeAt(i))) i++
  return pastTrivia(mask, i)
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
    if ((joint.spaces.length > 0 || joint.broken) && (!rises || countFollows(mask, bare.end))) return undefined
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
