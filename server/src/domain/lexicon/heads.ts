import type { Concept, Form } from './concept.js'
import { pluralOf, singularsOf } from './inflect.js'

/**
 * First word of a form → the concepts that have such a form. Made with what the engine does natively (cutting, hashing),
 * because it is made at every start; forms are looked at only when a text holds the word.
 */
export type Heads = Map<string, Concept[]>

/** Files a form, written in the usual US spelling, under its first word. */
export function fileForm(heads: Heads, text: string, concept: Concept): void {
  const word = headOf(text)
  const concepts = heads.get(word)
  if (!concepts) heads.set(word, [concept])
  else if (concepts[concepts.length - 1] !== concept) concepts.push(concept)
}

/** First word of a form, in lower case. */
export function headOf(text: string): string {
  const blank = text.indexOf(' ')
  const first = blank < 0 ? text : text.slice(0, blank)
  const hyphen = first.indexOf('-')
  return (hyphen < 0 ? first : first.slice(0, hyphen)).toLowerCase()
}

/** The forms that begin with a word (in the usual US spelling); `plural` where the word is the plural of the whole form. */
export function formsUnder(heads: Heads, word: string): { readonly form: Form; readonly plural: boolean }[] {
  const out: { form: Form; plural: boolean }[] = []
  for (const concept of heads.get(word) ?? []) {
    for (const form of formsOf(concept)) if (headOf(form.text) === word) out.push({ form, plural: false })
  }
  for (const one of singularsOf(word)) {
    if (pluralOf(one) !== word) continue
    for (const concept of heads.get(one) ?? []) {
      for (const form of formsOf(concept)) {
        if (form.status !== 'abbreviation' && form.text.toLowerCase() === one) out.push({ form, plural: true })
      }
    }
  }
  return out
}

/** All forms of a concept. */
export function* formsOf(concept: Concept): Generator<Form> {
  const { preferred, plural, accepted, discouraged, abbreviations } = concept
  if (preferred) yield { text: preferred, concept, status: 'preferred', discouraged: undefined }
  if (plural) yield { text: plural, concept, status: 'preferred', discouraged: undefined }
  for (const text of accepted ?? []) yield { text, concept, status: 'accepted', discouraged: undefined }
  for (const entry of discouraged ?? []) yield { text: entry.text, concept, status: 'discouraged', discouraged: entry }
  for (const text of abbreviations ?? []) {
    if (text !== preferred) yield { text, concept, status: 'abbreviation', discouraged: undefined }
  }
}
