import type { NotationProblem } from '../mention.js'
import { dashOf, fold, isDigit, isFullWidth, isSpace, isSubscript, pastTrivia } from './characters.js'
import { endsAfter } from './token.js'

/** The digits of a level in plain form. */
export interface Digits {
  readonly text: string
  readonly end: number
}

/** Digits in any typing form; letters that look like digits count behind a 1 (`T1O`), and `l` or `I` in place of a 1. */
export function readDigits(mask: string, at: number, problems: NotationProblem[]): Digits | undefined {
  let text = ''
  let end = at
  for (;;) {
    const next = pastTrivia(mask, end)
    const raw = mask.charCodeAt(next)
    const code = fold(raw)
    if (!isDigit(code)) {
      if (text !== '1' || !endsAfter(mask, next + 1)) break
      const digit = code === 79 || code === 111 ? '0' : code === 108 || code === 73 ? '1' : undefined
      if (digit === undefined) break
      problems.push(problem('letter-digit-confusion', next, next + 1, digit))
      text += digit
    } else {
      const digit = String.fromCharCode(code)
      if (isFullWidth(raw)) problems.push(problem('fullwidth-characters', next, next + 1, digit))
      else if (isSubscript(raw)) problems.push(problem('subscript-characters', next, next + 1, digit))
      text += digit
    }
    end = next + 1
    if (text.length > 4) return undefined
  }
  return text ? { text, end } : undefined
}

/** What stands between letter and number: nothing, one space, one hyphen or one dot. */
export function readGap(
  mask: string,
  at: number,
  problems: NotationProblem[],
): { next: number; spaced: boolean; problem: boolean } {
  const next = pastTrivia(mask, at)
  const code = mask.charCodeAt(next)
  const kind = isSpace(code) ? 'inner-space' : code === 46 ? 'inner-dot' : dashOf(code) ? 'inner-hyphen' : undefined
  if (!kind) return { next, spaced: false, problem: false }
  const end = pastTrivia(mask, next + 1)
  if (!isDigit(fold(mask.charCodeAt(end)))) return { next: end, spaced: kind === 'inner-space', problem: true }
  problems.push(problem(kind, next, next + 1, ''))
  return { next: end, spaced: kind === 'inner-space', problem: true }
}

/** A problem that writing `text` in its place settles. */
export const problem = (code: NotationProblem['code'], start: number, end: number, text: string): NotationProblem => ({
  code,
  span: { start, end },
  edits: [{ span: { start, end }, text }],
})
