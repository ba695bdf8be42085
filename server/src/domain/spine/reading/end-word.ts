import { COCCYX, OCCIPUT, S1 } from '../level.js'
import type { Element } from './element.js'

const END_WORDS =
  /(?:the )?(?:(sacrum|pelvis|ilium|sacropelvis|iliac)|(coccyx)|(occiput|occipital|occipit|occ|oc|o))(?![a-z0-9])/iy

/** `pelvis`, `sacrum` (to S1), `coccyx`, `occiput` as the end of a range. */
export function readEndWord(mask: string, at: number): Element | undefined {
  END_WORDS.lastIndex = at
  const found = END_WORDS.exec(mask)
  if (!found) return undefined
  const region = found[1] ? 'S' : found[2] ? 'Co' : 'C'
  const level = found[1] ? S1 : found[2] ? COCCYX : OCCIPUT
  const end = at + found[0].length
  return { start: at, end, next: end, region, level, lettered: true, more: [], problems: [], weak: false, roman: false }
}
