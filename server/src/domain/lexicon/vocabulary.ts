import type { Concept } from './concept.js'
import type { Spelling } from './spelling.js'
import { type WordList, wordsOf } from './word-list.js'

/** The words a report may hold, and those of them that a slip is corrected towards. */
export interface Vocabulary {
  readonly known: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  /** Names that keep their capital. */
  readonly brands: ReadonlySet<string>
}

/** Words of all forms and of the lists, in both spellings; plurals follow from the rules of word formation. */
export function vocabulary(concepts: ReadonlyMap<string, Concept>, spelling: Spelling, list: WordList): Vocabulary {
  const known = new Set(wordsOf(list.real))
  const targets = new Set(wordsOf(list.terms))
  for (const concept of concepts.values()) {
    learn(concept.preferred, known, targets)
    if (concept.plural) learn(concept.plural, known, targets)
    for (const form of concept.accepted ?? []) learn(form, known, targets)
    // its own rule reports these, so they are known here
    for (const { text } of concept.discouraged ?? []) if (!text.includes(' ')) known.add(text.toLowerCase())
  }
  for (const [uk, us] of spelling.usOf) {
    if (targets.has(us)) targets.add(uk)
    else known.add(uk).add(us)
  }
  for (const [other, usual] of spelling.usualOf) known.add(other).add(usual)
  const brands = new Set(wordsOf(list.brands))
  for (const word of targets) known.add(word)
  for (const word of brands) known.add(word)
  return { known, targets, brands }
}

function learn(form: string, known: Set<string>, targets: Set<string>): void {
  for (const part of form.split(' ')) {
    for (const word of part.includes('-') ? part.split('-') : [part]) {
      const first = word.charCodeAt(0)
      if (word.length < 6) continue
      if (first < 97 || first > 122) known.add(word.toLowerCase())
      else if (!known.has(word)) targets.add(word)
    }
  }
}
