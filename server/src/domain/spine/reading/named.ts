import { parseLevel, regionOf } from '../level.js'
import type { Vocabulary } from '../vocabulary.js'
import { isSpace, isWord, STOP, TRIVIA } from './characters.js'
import type { Draft } from './draft.js'
import type { Element } from './element.js'
import { spelledDraft } from './spelled-draft.js'

/** The longest name: `thoraco-lumbar` and its kind. */
const LONGEST = 20

/**
 * A joint, junction or bone that has a name instead of a number and begins at `at`: `atlantoaxial`, `lumbosacral joint`,
 * `odontoid fracture`. Words beside it decide whether the name is one (`the lumbosacral plexus` is none) and whether it is
 * sure; a junction is a region rather than a segment, so it is never sure.
 */
export function readNamed(mask: string, at: number, words: Vocabulary): Draft | undefined {
  if (!words.beginsName(mask.slice(at, at + 3).toLowerCase())) return undefined
  const end = wordEnd(mask, at)
  const name =
    end &&
    words.named(
      mask
        .slice(at, end)
        .replace(/[-\u2060]/g, '')
        .toLowerCase(),
    )
  if (!end || !name) return undefined
  const next = wordBehind(mask, end)
  const further = next && wordBehind(mask, next.end)
  if (further && words.unnamed.has(further.word)) return undefined
  const head = next?.word ?? ''
  const certain =
    (!name.sure && !name.unsure) ||
    name.sure?.includes(head) ||
    name.before?.some((words) => standsBefore(mask, at, words))
  if (!certain && !name.unsure?.includes(head) && !name.unsure?.includes('*')) return undefined
  const elements = name.levels.map((level) => elementOf(level, at, end)).filter((each) => each !== undefined)
  return { ...spelledDraft(at, end, elements, 'chain', []), named: certain ? 'sure' : 'unsure' }
}

function elementOf(name: string, start: number, end: number): Element | undefined {
  const level = parseLevel(name)
  if (level === undefined) return undefined
  const region = regionOf(level)
  return { start, end, next: end, region, level, lettered: true, more: [], problems: [], weak: false, roman: false }
}

/** The end of the word, a hyphen inside it included; undefined where it is longer than any name. */
function wordEnd(mask: string, at: number): number | undefined {
  let i = at
  while (i - at <= LONGEST) {
    const code = mask.charCodeAt(i)
    if (code === TRIVIA || isWord(code) || (code === 45 && isWord(mask.charCodeAt(i + 1)))) i++
    else return i
  }
  return undefined
}

function wordBehind(mask: string, at: number): { readonly word: string; readonly end: number } | undefined {
  let i = at
  while (isSpace(mask.charCodeAt(i)) || mask.charCodeAt(i) === TRIVIA) i++
  if (i === at || mask.charCodeAt(i) === STOP) return undefined
  const start = i
  while (i - start <= LONGEST && (isWord(mask.charCodeAt(i)) || mask.charCodeAt(i) === TRIVIA)) i++
  return { word: mask.slice(start, i).replaceAll('\u2060', '').toLowerCase(), end: i }
}

/** True where these words end, with one space, directly before `at`. */
const standsBefore = (mask: string, at: number, words: string): boolean =>
  mask.slice(Math.max(0, at - words.length - 1), at).toLowerCase() === `${words} ` &&
  !isWord(mask.charCodeAt(at - words.length - 2))
