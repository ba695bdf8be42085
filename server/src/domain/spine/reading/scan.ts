import type { LevelMention } from '../mention.js'
import type { Vocabulary } from '../vocabulary.js'
import { fold, inBlock, isDigit, isSpace, isWord, STOP, TRIVIA } from './characters.js'
import { readChinese } from './chinese.js'
import { type Draft, draftOf } from './draft.js'
import { readExpression } from './expression.js'
import { joinedByAnd } from './joined.js'
import { readNamed } from './named.js'
import { readOmitted } from './omitted.js'
import { type Settled, settleGroup } from './settle.js'
import { readSpelled } from './spelled.js'
import { opensToken } from './token.js'

/** 1: letter that a level may begin with; 2: digit; 4: other word character. */
const OPENS = 1
const DIGIT = 2
const WORD = 4
const CLASS = classTable()

/**
 * Every spinal level in the text, in order. One pass over the characters; words beside a candidate are read only where one
 * is found, so that time is linear in the text. Nothing is read across U+2029; U+2060 is skipped inside an expression.
 */
export function scanLevels(mask: string, words: Vocabulary): readonly LevelMention[] {
  const drafts: Draft[] = []
  const length = mask.length
  for (let i = 0; i < length; ) {
    const code = mask.charCodeAt(i)
    const kind = code < 128 ? CLASS[code]! : kindOf(code)
    if (kind === 0) {
      i++
      continue
    }
    const draft = kind === WORD ? undefined : kind === DIGIT ? startOfDigits(mask, i) : startOfLetter(mask, i, words)
    if (draft) {
      while (drafts.length > 0 && drafts.at(-1)!.end > draft.start) drafts.pop()
      drafts.push(draft)
      i = Math.max(draft.next, i + 1)
      continue
    }
    i++
    while (i < length) {
      const next = mask.charCodeAt(i)
      if (next < 128 ? CLASS[next] === 0 : !isWord(next)) break
      i++
    }
  }
  return drafts.length === 0 ? [] : settle(drafts, mask, words)
}

/** Drafts by coordination (`T1 and T2 …`), then by block. */
function settle(found: readonly Draft[], mask: string, words: Vocabulary): readonly LevelMention[] {
  const drafts = joinedByAnd(withoutEchoes(found), mask)
  const out: LevelMention[] = []
  let block: Settled[] = []
  let from = 0
  const close = () => {
    const known = block.some((each) => each.mention.confidence === 'high')
    for (const each of block) {
      if (each.mention.confidence === 'high') out.push(each.mention)
      else if (each.weak ? false : known && !each.doubtful) out.push({ ...each.mention, confidence: 'high' })
      else if (!each.weak && (each.mention.kind !== 'none' || each.mention.ends.length > 1)) out.push(each.mention)
    }
    block = []
  }
  for (let i = 1; i <= drafts.length; i++) {
    const before = drafts[i - 1]!
    const next = drafts[i]
    if (next && coordinated(mask, before.next, next.start)) continue
    for (const each of settleGroup(drafts.slice(from, i), mask, words)) block.push(each)
    from = i
    if (!next || hasStop(mask, before.end, next.start)) close()
  }
  return out
}

/** Leaves out a name that stands beside its number: `atlanto-occipital (C0-1)`, `C1-2 atlantoaxial`. */
function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  const levels = (draft: Draft): string => draft.elements.map(({ level }) => level).join()
  const echoes = (name: Draft, other: Draft | undefined): boolean =>
    other !== undefined &&
    !other.named &&
    Math.max(other.start - name.end, name.start - other.end) <= ECHO &&
    levels(name) === levels(other)
  if (!drafts.some(({ named }) => named)) return drafts
  return drafts.filter((draft, i) => !draft.named || !(echoes(draft, drafts[i - 1]) || echoes(draft, drafts[i + 1])))
}

/** How far the number may stand from the name. */
const ECHO = 20

const COORDINATION = inBlock(/^\s*(?:[,&/+;(-]|,?\s*(?:and|or|as well as|&|vs))?\s*(?:the\s)?$/i)

/** True where only commas, `and`, `or`, slashes, brackets stand between two expressions. */
function coordinated(mask: string, from: number, to: number): boolean {
  return to - from <= 12 && COORDINATION.test(mask.slice(from, to))
}

function hasStop(mask: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (mask.charCodeAt(i) === STOP) return true
  return false
}

function startOfLetter(mask: string, at: number, words: Vocabulary): Draft | undefined {
  const named = readNamed(mask, at, words)
  if (named) return named
  const first = fold(mask.charCodeAt(at))
  if (first >= 0x4e00 && first <= 0x9fff) return readChinese(mask, at)
  let next = mask.charCodeAt(at + 1)
  if (next === TRIVIA) next = mask.charCodeAt(at + 2)
  const folded = fold(next)
  const letter = first | 32
  if (folded >= 97 && folded <= 122) {
    if (letter === 99 && folded === 101) return readSpelled(mask, at)
    if (letter === 116 && folded === 104) {
      const third = mask.charCodeAt(at + 2)
      if (third === 111) return readSpelled(mask, at)
      if (!isDigit(third) && third !== 32 && third !== 45 && third !== 46) return undefined
    } else if (
      (letter === 108 && folded === 117) ||
      (letter === 115 && folded === 97) ||
      (letter === 100 && folded === 111)
    )
      return readSpelled(mask, at)
    else if (
      !(folded === 99 && letter === 111) &&
      !(folded === 111 && letter === 99) &&
      folded !== 108 &&
      !(folded === 105 && !isWord(mask.charCodeAt(at + 2)))
    )
      return undefined
  } else if (
    !isDigit(folded) &&
    !isSpace(next) &&
    next !== 46 &&
    folded !== 73 &&
    folded !== 86 &&
    folded !== 88 &&
    !isDashLike(next)
  ) {
    if (folded >= 65 && folded <= 90)
      return (mask.charCodeAt(at) & 32) === 0 ? upperSpelled(mask, at, folded) : undefined
    return undefined
  }
  if (!opensToken(mask, at)) return undefined
  const expression = readExpression(mask, at)
  return expression && draftOf(expression, mask)
}

/** `LUMBAR`, `OCCIPUT`, `TH8` in capitals. */
function upperSpelled(mask: string, at: number, second: number): Draft | undefined {
  if (second === 72 && isDigit(fold(mask.charCodeAt(at + 2)))) {
    const expression = opensToken(mask, at) ? readExpression(mask, at) : undefined
    return expression && draftOf(expression, mask)
  }
  if (second === 67 && (mask.charCodeAt(at) | 32) === 111) {
    const expression = opensToken(mask, at) ? readExpression(mask, at) : undefined
    return expression && draftOf(expression, mask)
  }
  return readSpelled(mask, at)
}

const startOfDigits = (mask: string, at: number): Draft | undefined => readOmitted(mask, at)

const isDashLike = (code: number): boolean =>
  code === 45 || code === 0x2013 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 126

function kindOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return CLASS[code - 0xfee0]!
  const folded = fold(code)
  if (folded !== code && folded < 128) return CLASS[folded]!
  if (code >= 0x4e00 && code <= 0x9fff) return '颈頸胸腰骶'.includes(String.fromCharCode(code)) ? OPENS : 0
  return isWord(code) ? WORD : 0
}

function classTable(): Uint8Array {
  const table = new Uint8Array(128)
  for (let code = 0; code < 128; code++) if (isWord(code)) table[code] = isDigit(code) ? DIGIT : WORD
  for (const letter of 'ACTLSDOactlsdo') table[letter.charCodeAt(0)] = OPENS
  return table
}
