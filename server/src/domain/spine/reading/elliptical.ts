import { isVertebra, numberOf } from '../level.js'
import { type Chain, grow } from './chain.js'
import { fold, inBlock, isDigit, pastTrivia } from './characters.js'
import { listEndsWell } from './counted.js'
import { readBare } from './lettered.js'

const SEPARATOR = inBlock(/\s*(?:,\s*(?:and|or|&)?|and\b|&|or\b)\s*/iy)

/** `C3, 4 and 5`; `C4-5, 5-6, and 6-7`; `L4-5 and 5-1`: items that borrow the letter. */
export function readList(mask: string, first: Chain): readonly Chain[] | undefined {
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
  return chains.length > 1 ? chains : undefined
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
  if (!chain.elements.every(({ level }) => isVertebra(level))) return undefined
  if (chain.elements.length === 1) return numberOf(first.level) > numberOf(previous.level) ? chain : undefined
  return numberOf(first.level) >= numberOf(before.elements[0]!.level) ? chain : undefined
}
