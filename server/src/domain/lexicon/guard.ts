import { foldCode } from './characters.js'
import type { Guard } from './guard-data.js'

const blockEnd = 0x2029

/** True where the words around the span allow the reading that the guard stands for. */
export function guardHolds(guard: Guard, text: string, start: number, end: number): boolean {
  const from = back(text, start, guard.within)
  const to = ahead(text, end, guard.within)
  const around = text.slice(from, to).replace(blanks, ' ').toLowerCase()
  if (guard.requires && !guard.requires.some((phrase) => holdsPhrase(around, phrase))) return false
  return !guard.notIf?.some((phrase) => holdsPhrase(around, phrase))
}

const blanks = /[\s\u2060]+/g

/** True where `phrase` begins at a word start in `text`; both in lower case. */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at === 0 || foldCode(text.charCodeAt(at - 1)) <= 0 || foldCode(phrase.charCodeAt(0)) <= 0) return true
  }
  return false
}

function back(text: string, start: number, words: number): number {
  let left = words
  let i = start
  for (; i > 0; i--) {
    const code = text.charCodeAt(i - 1)
    if (code === blockEnd) break
    if (foldCode(code) > 0 && (i < 2 || foldCode(text.charCodeAt(i - 2)) === 0) && --left < 0) break
  }
  return i
}

function ahead(text: string, end: number, words: number): number {
  let left = words
  let i = end
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === blockEnd) break
    if (foldCode(code) > 0 && i > end && foldCode(text.charCodeAt(i - 1)) === 0 && --left < 0) break
  }
  return i
}
