import { dashOf, fold, isBreak, isDigit, isSpace, isWord, pastTrivia } from './characters.js'

/** Words behind a bare number that make it a count or a measure. */
const COUNTED =
  /^(?:mm|cm|m|ml|mg|g|kg|cc|l|w|x|times?|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|wks?|months?|mos?|years?|yrs?|patients?|cases?|fingers?|fingerbreadths?|degrees?|percent|units?|gauge|french|fr|screws?|rods?|cages?|st|nd|rd|th|other|others|more|additional|of|out|views?|points?|am|pm)$/i

/** True where the number that ends at `at` counts or measures something. */
export function countFollows(mask: string, at: number): boolean {
  const next = pastSpace(mask, at)
  const code = mask.charCodeAt(next)
  if (code === 37 || code === 0xb0 || code === 0xd7 || code === 58 || code === 43) return true
  return COUNTED.test(wordAt(mask, next))
}

/** A borrowed number must be followed by what may follow a level, or it is some other number. */
export function listEndsWell(mask: string, at: number): boolean {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  if (
    (code === 46 || code === 44 || code === 47 || dashOf(code)) &&
    isDigit(fold(mask.charCodeAt(pastTrivia(mask, next + 1))))
  )
    return false
  return !countFollows(mask, next) && !isDigit(fold(mask.charCodeAt(pastSpace(mask, next))))
}

/** First offset at or behind `at` that is no blank, line break or trivia. */
export function pastSpace(mask: string, at: number): number {
  let i = pastTrivia(mask, at)
  while (isSpace(mask.charCodeAt(i)) || isBreak(mask.charCodeAt(i))) i = pastTrivia(mask, i + 1)
  return i
}

function wordAt(mask: string, at: number): string {
  let end = at
  while (end - at < 24 && isWord(mask.charCodeAt(end))) end++
  return mask.slice(at, end)
}
