import { C8 } from '../level.js'
import type { Vocabulary } from '../vocabulary.js'
import { type Reading, rootsOnly } from './build.js'
import type { Neighbour } from './neighbours.js'

const PASS_RIGHT =
  /^(?:left|right|bilateral|selective|dorsal|ventral|spinal|sacral|lumbar|cervical|thoracic|medial|lateral|posterior|anterior|exiting|traversing|both|radicular|motor|sensory|and|transforaminal|epidural|the|or|existing|postoperative)$/
const PASS_LEFT = /^(?:the|left|right|bilateral|both|of|and|lt|rt|at|for|level|to|in|sided|or|involving)$/
/** Joins what is felt or weak with the root that it comes from. */
const LINK = /^(?:of|in|over|along)$/
const PLURAL = /^(?:roots|rootlets|dermatomes|myotomes|nerves|radiculopathies|distributions)$/

/** A root by the words beside it (up to four behind, three before); segments and ranges only before a plural of roots. */
export function isRoot(
  reading: Reading,
  left: readonly Neighbour[],
  right: readonly Neighbour[],
  words: Vocabulary,
): boolean {
  if (!rootsOnly(reading.levels)) return false
  if (namesMuscle(left, words) && reading.kind !== 'range') return true
  const single =
    reading.kind === 'vertebra' || (reading.kind === 'list' && reading.items.every((item) => item.from === item.to))
  const behind = rootBehind(right, words)
  if (reading.eighth) return behind !== undefined || rootBefore(left, words) || !isBonePair(reading, left, right, words)
  if (!single) return behind !== undefined && PLURAL.test(behind)
  return behind !== undefined || (rootBefore(left, words) && !boneBehind(right, words))
}

/** `dorsiflexion (L4)`, `EHL weakness (L5)`. */
const namesMuscle = (left: readonly Neighbour[], words: Vocabulary): boolean =>
  left[0]?.marks === '(' &&
  (words.muscles.has(left[0].word) ||
    (words.cue(left[0].word) === 'root' && left[1] !== undefined && words.muscles.has(left[1].word)))

/** C8 said of bone or disc: `C8 pedicle`, `pedicle of C8`, or as a segment with C7. */
function isBonePair(
  reading: Reading,
  left: readonly Neighbour[],
  right: readonly Neighbour[],
  words: Vocabulary,
): boolean {
  if (reading.levels.length > 1 && reading.levels.at(-1) === C8)
    return ![...left, ...right].some(({ word }) => words.cue(word) === 'root' || words.muscles.has(word))
  const bone = left[0]?.word === 'of' ? left[1] : undefined
  return boneBehind(right, words) || (bone !== undefined && words.cue(bone.word) === 'vertebra')
}

const boneBehind = (right: readonly Neighbour[], words: Vocabulary): boolean => {
  const kind = right[0] && right[0].marks === '' ? words.cue(right[0].word) : undefined
  return kind === 'vertebra' || kind === 'disc' || kind === 'segment-procedure'
}

/** The word that makes a root of it, behind it: `L5 left nerve root`, `C8 medial branch block`. */
function rootBehind(right: readonly Neighbour[], words: Vocabulary): string | undefined {
  for (let i = 0; i < Math.min(4, right.length); i++) {
    const each = right[i]!
    if (each.marks !== '' && !(i === 0 && each.marks === '-')) return undefined
    if (isRootWord(each.word, words, right[i + 1]))
      return right[i + 1] && /^nerve$/.test(each.word) ? right[i + 1]!.word : each.word
    if (!PASS_RIGHT.test(each.word)) return undefined
  }
  return undefined
}

/** `exiting left L5`, `roots of L4`, `numbness in the left L5`. */
function rootBefore(left: readonly Neighbour[], words: Vocabulary): boolean {
  let linked = false
  for (let i = 0; i < Math.min(4, left.length); i++) {
    const each = left[i]!
    if (each.marks !== '' && !(i === 0 && (each.marks === '(' || each.marks === ':'))) return false
    if (words.rootBefore.has(each.word)) return true
    if (linked && words.rootOf.has(each.word)) return true
    if (LINK.test(each.word)) linked = true
    else if (!PASS_LEFT.test(each.word) && !words.rootPass.has(each.word)) return false
    if (each.word === 'at' || each.word === 'to' || (each.word === 'in' && !saysFeeling(left, i, words))) return false
  }
  return false
}

/** `numbness in L5`, but not `pain at L5` or `stenosis in L5`. */
const saysFeeling = (left: readonly Neighbour[], at: number, words: Vocabulary): boolean => {
  const further = left.slice(at + 1).find(({ word }) => !words.rootPass.has(word))
  return further !== undefined && words.rootOf.has(further.word)
}

function isRootWord(word: string, words: Vocabulary, next: Neighbour | undefined): boolean {
  if (words.cue(word) !== 'root') return false
  if (word === 'sensory') return next?.word === 'level'
  if (word === 'medial' || word === 'lateral') return next?.word === 'branch' || next?.word === 'branches'
  return true
}
