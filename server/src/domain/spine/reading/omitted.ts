import { beforeTrivia, dashOf, inBlock, isDigit, isSpace, isWord, pastTrivia } from './characters.js'
import type { Draft } from './draft.js'

/** The nouns that make a bare pair of numbers a disc. */
const PLACE = inBlock(/\s+(?:level|interspace|space|segment)\b/iy)
const THE = /\b(?:the|at)\s$/i
const NOUN = inBlock(
  /\s+(?:dis[ck]|interspace|intervertebral\s+dis[ck])\b(?!\s+(?:spaces|levels|herniations|protrusions|bulges|fragments|pieces|replacements))|\s+(?:micro)?dis[ck]ectomy\b/iy,
)

/** `4-5 disc`: a pair of numbers that follow each other, no letter, and a disc behind it. */
export function readOmitted(mask: string, at: number): Draft | undefined {
  const one = number(mask, at)
  if (!one || one.value > 12) return undefined
  const mark = mask.charCodeAt(one.end)
  if (mark !== 47 && !dashOf(mark)) return undefined
  const other = number(mask, one.end + 1)
  if (
    !other ||
    !(other.value === one.value + 1 || (other.value === 1 && (one.value === 5 || one.value === 12 || one.value === 7)))
  )
    return undefined
  if (isWord(mask.charCodeAt(pastTrivia(mask, other.end)))) return undefined
  const before = beforeTrivia(mask, at)
  const code = before < 0 ? 32 : mask.charCodeAt(before)
  if (isWord(code) || dashOf(code) || code === 47 || code === 46 || code === 35 || code === 36) return undefined
  if (!isSpace(mask.charCodeAt(other.end))) return undefined
  NOUN.lastIndex = other.end
  PLACE.lastIndex = other.end
  // “the 4-5 level” is a segment, “a 1-2 level fusion” a count.
  const isPlace = PLACE.test(mask) && THE.test(mask.slice(Math.max(0, at - 5), at))
  if (!isPlace && !NOUN.test(mask)) return undefined
  const span = { start: at, end: other.end }
  return {
    ...span,
    next: other.end,
    expression: { ...span, next: other.end, form: 'chain', chains: [], problems: [{ code: 'region-omitted', span }] },
    elements: [],
    problems: [{ code: 'region-omitted', span }],
    letter: '',
    sameLetter: false,
    spelled: true,
    weak: false,
    frail: undefined,
    suffixed: false,
  }
}

function number(mask: string, at: number): { readonly value: number; readonly end: number } | undefined {
  let end = at
  while (end - at < 3 && isDigit(mask.charCodeAt(end))) end++
  return end === at || end - at > 2 || mask.charCodeAt(at) === 48
    ? undefined
    : { value: Number(mask.slice(at, end)), end }
}
