import { beforeTrivia, dashOf, isDigit, isSpace, isWord, pastTrivia } from './characters.js'

/** Alar-iliac screw, pelvic angle, plumb line: S2AI, T1PA, C7PL. */
const SUFFIXES = ['AI', 'PA', 'PL']

/** First offset behind the word that ends at `at`, or −1 where the word goes on; suffixes and a glued `to` are passed. */
export function boundary(mask: string, at: number): number {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  if (!isWord(code)) return at
  if (SUFFIXES.includes(mask.slice(next, next + 2)) && endsAfter(mask, next + 2)) return next + 2
  if (code === 116 && isGlued(mask, next)) return at
  return -1
}

/** `C1to C3`, `L1through L5`. */
const isGlued = (mask: string, at: number): boolean =>
  ['to', 'through', 'thru'].some((word) => mask.startsWith(word, at) && isSpace(mask.charCodeAt(at + word.length)))

/** True where no word goes on at `at`. */
export const endsAfter = (mask: string, at: number): boolean => !isWord(mask.charCodeAt(pastTrivia(mask, at)))

/** True where a token may begin at `at`: nothing that it could be the end of stands directly before it. */
export function opensToken(mask: string, at: number): boolean {
  const before = beforeTrivia(mask, at)
  if (before < 0) return true
  const code = mask.charCodeAt(before)
  if (isWord(code)) return false
  if (dashOf(code) || code === 46 || code === 47 || code === 95) {
    const further = mask.charCodeAt(beforeTrivia(mask, before))
    if (code === 45 || code === 46) return !isWord(further) || isLetterRun(mask, before)
    return !isDigit(further) || code === 47
  }
  return code !== 64 && code !== 35 && code !== 36 && code !== 94
}

/** True where a word of at least three small letters ends at `at`: `right-L4`, `fused.C5-6`, but not `IL-1`, `PD-L1`. */
function isLetterRun(mask: string, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    const code = mask.charCodeAt(i)
    if (!(code >= 97 && code <= 122)) return false
  }
  return true
}
