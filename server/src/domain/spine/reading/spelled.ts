import { lastOf, levelOf, type Region } from '../level.js'
import type { NotationProblem } from '../mention.js'
import { inBlock } from './characters.js'
import type { Draft } from './draft.js'
import type { Element } from './element.js'
import { type Joining, spelledDraft } from './spelled-draft.js'

const REGION_WORDS: Readonly<Record<string, Region>> = {
  cervical: 'C',
  thoracic: 'T',
  dorsal: 'T',
  lumbar: 'L',
  sacral: 'S',
}
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ORDINAL = `(?:${ORDINALS.join('|')}|1[0-2]th|1st|2nd|3rd|[4-9]th)`
const NUMBER = `(?:1[0-2]|[1-9](?!\\d)|(?:${NUMBERS.join('|')})\\b)`

const REGION = /(?:cervical|thoracic|dorsal|lumbar|sacral)(?![a-z0-9])/iy
/** Ordinals that end where the region word begins. */
const BEFORE = inBlock(
  new RegExp(
    `(?<![a-z0-9])(${ORDINAL}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s+(?:to|through)\\s+(?:the\\s+)?|\\s*[-\\u2013]\\s*)${ORDINAL})*)\\s+$`,
    'i',
  ),
)
const NOUN = inBlock(/\s+(vertebrae|vertebra|segments|segment)\b/iy)
/** What may follow `fourth lumbar` where it is a level; `second lumbar puncture` is none. */
const FOLLOWS = inBlock(
  /\s*(?:[([,;]|\s(?:vertebra|body|bodies|level|disc|disk|interspace|nerve|root|foramen|foramina|lamina|pedicle|facet|dermatome|myotome|spinous|transverse|segment|motion|intervertebral|endplate))/iy,
)
const AFTER = inBlock(
  new RegExp(
    `\\s+(?:(?:vertebra|vertebrae|level|levels|segment|disc|disk|\\([ctlds]\\))\\s+)?(${NUMBER})(?:\\s?([-\\u2013/]|and|to)\\s?(${NUMBER}))?(?![a-z0-9]|[.,/-]\\d|\\s?%)`,
    'iy',
  ),
)
const COUNTED = inBlock(
  /\s*(?:mm|cm|weeks?|months?|days?|years?|views?|times?|hours?|minutes?|patients?|screws?|ml|cc|degrees?|levels|vertebrae|segments|dis[ck]s|strength|power|motor|weakness|grade|pain|scale|severity|throughout|bilaterally)\b/iy,
)
const TO_NEXT = inBlock(
  new RegExp(
    `\\s+(?:to|through)\\s+(?:the\\s+)?(${ORDINAL})\\s+(cervical|thoracic|dorsal|lumbar|sacral)(?![a-z])`,
    'iy',
  ),
)

/** A further pair that shares the region word: `cervical 4-5, 5-6 and 6-7`. */
const MORE_PAIRS = inBlock(
  new RegExp(
    `(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+)(${NUMBER})\\s?[-\\u2013/]\\s?(${NUMBER})(?![a-z0-9]|[.,/-]\\d|\\s?%)`,
    'iy',
  ),
)
/** The other end in another region: `lumbar 3 to sacral 1`. */
const TO_REGION = inBlock(
  new RegExp(
    `\\s*(?:to|through|[-\\u2013/])\\s*(cervical|thoracic|dorsal|lumbar|sacral)\\s+(${NUMBER})(?![a-z0-9]|[.,/-]\\d)`,
    'iy',
  ),
)

/** There are eight cervical roots and seven vertebrae. */
const EIGHTH = /^\s(?:nerve|root)/i

interface Piece {
  readonly start: number
  readonly end: number
  readonly number: number
}

/** A level in words whose region word begins at `at`: `fourth lumbar vertebra`, `4th and 5th lumbar`, `lumbar 4-5`. */
export function readSpelled(mask: string, at: number): Draft | undefined {
  const found = sticky(REGION, mask, at)
  if (!found) return undefined
  const region = REGION_WORDS[found[0].toLowerCase()]!
  const end = at + found[0].length
  return ordinals(mask, at, region, end) ?? numbered(mask, at, region, end)
}

/** `fourth and fifth lumbar vertebrae`, `eleventh thoracic vertebra to the fourth lumbar vertebra`. */
function ordinals(mask: string, at: number, region: Region, regionEnd: number): Draft | undefined {
  const from = Math.max(0, at - 80)
  const found = BEFORE.exec(mask.slice(from, at))
  if (!found) return undefined
  const start = from + found.index
  const pieces = [...found[1]!.matchAll(new RegExp(ORDINAL, 'gi'))].map((match): Piece => {
    const begin = start + match.index
    return { start: begin, end: begin + match[0].length, number: ordinalOf(match[0]) }
  })
  const noun = sticky(NOUN, mask, regionEnd)
  if (!noun && pieces.length === 1 && !sticky(FOLLOWS, mask, regionEnd)) return undefined
  let end = noun ? regionEnd + noun[0].length : regionEnd
  const elements = pieces.map((piece) => elementOf(piece, region)).filter((each) => each !== undefined)
  if (
    elements.length !== pieces.length ||
    pieces.some(
      (piece) =>
        piece.number > lastOf(region) &&
        !(region === 'C' && piece.number === 8 && EIGHTH.test(mask.slice(regionEnd, regionEnd + 16))),
    )
  )
    return undefined
  const further = pieces.length === 1 ? sticky(TO_NEXT, mask, end) : undefined
  let joint: Joining = /\bto\b|through|[-\u2013]/i.test(found[1]!) ? 'range' : 'list'
  if (further) {
    const other = REGION_WORDS[further[2]!.toLowerCase()]!
    const stop = end + further[0].length
    const last = elementOf({ start: stop - further[2]!.length, end: stop, number: ordinalOf(further[1]!) }, other)
    if (!last) return undefined
    elements.push(last)
    const second = sticky(NOUN, mask, stop)
    end = second ? stop + second[0].length : stop
    joint = 'range'
  }
  return spelledDraft(start, end, elements, joint, [])
}

/** `lumbar 4-5`, `cervical five-six`, `lumbar vertebra 4`. */
function numbered(mask: string, at: number, region: Region, regionEnd: number): Draft | undefined {
  const found = sticky(AFTER, mask, regionEnd)
  if (!found) return undefined
  const end = regionEnd + found[0].length
  const across = found[3] === undefined ? acrossRegions(mask, at, region, end, numberOf(found[1]!)) : undefined
  if (across) return across
  if (sticky(COUNTED, mask, end)) return undefined
  const [, one, mark, other] = found
  const first = numberOf(one!)
  const second = other ? numberOf(other) : undefined
  if (mark === '/' && second !== first + 1) return undefined
  const named = /^\s+(?:vertebra|vertebrae|level|disc|disk)\b/i.test(found[0])
  if (first > lastOf(region) || (second === undefined && !named)) return undefined
  const wraps = second === 1 && first === lastOf(region)
  if (second !== undefined && !wraps && (second > lastOf(region) || second <= first)) return undefined
  if (mark && /and|to/i.test(mark) && !named) return undefined
  const pieces: Piece[] = [{ start: at, end: second === undefined ? end : end - other!.length - 1, number: first }]
  if (second !== undefined) pieces.push({ start: end - other!.length, end, number: second })
  const further = second === first + 1 && !/and|to/i.test(mark ?? '') ? morePairs(mask, end, region) : []
  const elements = pieces
    .map((piece, i) => elementOf(piece, wraps && i === 1 ? NEXT[region] : region))
    .filter((each) => each !== undefined)
  const letters = elements.map((element) => `${element.region}${element.level & 15}`)
  const text = letters.length === 2 ? `${letters[0]}-${wraps ? letters[1] : second}` : letters[0]!
  const problem: NotationProblem = {
    code: 'spelled-region',
    span: { start: at, end },
    edits: [{ span: { start: at, end }, text }],
  }
  if (further.length > 0) {
    const pairs = [elements, ...further]
    return spelledDraft(at, further.at(-1)!.at(-1)!.end, pairs.flat(), 'list', [], pairs)
  }
  return spelledDraft(at, end, elements, mark && /and/i.test(mark) ? 'list' : 'chain', [problem])
}

function acrossRegions(mask: string, at: number, region: Region, end: number, number: number): Draft | undefined {
  const found = sticky(TO_REGION, mask, end)
  if (!found) return undefined
  const stop = end + found[0].length
  const one = elementOf({ start: at, end, number }, region)
  const start = stop - found[0].trimStart().length
  const other = elementOf({ start, end: stop, number: numberOf(found[2]!) }, REGION_WORDS[found[1]!.toLowerCase()]!)
  if (!one || !other || one.level >= other.level) return undefined
  return spelledDraft(at, stop, [one, other], /^\s*[-\u2013/]/.test(found[0]) ? 'chain' : 'range', [])
}

function morePairs(mask: string, from: number, region: Region): readonly (readonly Element[])[] {
  const pairs: (readonly Element[])[] = []
  for (let at = from; ; ) {
    const found = sticky(MORE_PAIRS, mask, at)
    const first = found ? numberOf(found[1]!) : 0
    if (!found || numberOf(found[2]!) !== first + 1) return pairs
    const end = at + found[0].length
    if (sticky(COUNTED, mask, end)) return pairs
    const middle = end - found[2]!.length
    const one = elementOf({ start: middle - 1 - found[1]!.length, end: middle - 1, number: first }, region)
    const other = elementOf({ start: middle, end, number: first + 1 }, region)
    if (!one || !other) return pairs
    pairs.push([one, other])
    at = end
  }
}

const NEXT: Readonly<Record<Region, Region>> = { C: 'T', T: 'L', L: 'S', S: 'Co', Co: 'Co' }

function elementOf(piece: Piece, region: Region): Element | undefined {
  const level = levelOf(region, piece.number)
  if (level === undefined) return undefined
  const { start, end } = piece
  return { start, end, next: end, region, level, lettered: true, more: [], problems: [], weak: false, roman: false }
}

const ordinalOf = (word: string): number => {
  const index = ORDINALS.indexOf(word.toLowerCase())
  return index >= 0 ? index + 1 : Number.parseInt(word, 10)
}

const numberOf = (word: string): number => {
  const index = NUMBERS.indexOf(word.toLowerCase())
  return index >= 0 ? index + 1 : Number.parseInt(word, 10)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
