import { isVertebra, numberOf } from '../level.js'
import type { NotationProblem } from '../mention.js'
import { type Chain, grow, readChain } from './chain.js'
import { inBlock, pastTrivia } from './characters.js'
import { countFollows, listEndsWell, pastSpace } from './counted.js'
import type { Element } from './element.js'
import { readList } from './elliptical.js'
import { readEndWord } from './end-word.js'
import { readBare } from './lettered.js'

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
  return list ? together('list', list) : together('chain', [chain])
}

function together(form: Expression['form'], chains: readonly Chain[]): Expression {
  const first = chains[0]!
  const last = chains.at(-1)!
  const problems = chains.length === 1 ? first.problems : chains.flatMap((chain) => chain.problems)
  return { start: first.start, end: last.end, next: last.next, form, chains, problems }
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
  return together('range', [from, to])
}

function bareEnd(mask: string, at: number, from: Chain): Element | undefined {
  const last = from.elements.at(-1)!
  const bare = readBare(mask, at, last.region)
  if (!bare || !isVertebra(bare.level) || from.elements.length > 1 || numberOf(bare.level) <= numberOf(last.level))
    return undefined
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
