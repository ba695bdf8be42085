import type { Edit } from '../../text/edits.js'
import type { Span } from '../../text/span.js'
import { foldCode, isApostrophe, readGap } from './characters.js'
import { articleFor, likeCase, pluralPhrase } from './inflect.js'
import type { Lexicon, TermMatch } from './lexicon.js'
import { inVariety, type Variety } from './spelling.js'

/**
 * What to write for a term: its replacement or preferred form in the case, number and spelling of the text; empty where
 * no form fits into the sentence.
 */
export function replacementFor(lexicon: Lexicon, term: TermMatch, mask: string, variety: Variety): string {
  const concept = lexicon.concepts.get(term.concept)
  const form = term.discouraged?.use ?? concept?.preferred ?? ''
  if (form === '') return ''
  const number =
    term.plural && !(term.discouraged?.origin && uncounted.test(form))
      ? form === concept?.preferred
        ? (concept.plural ?? pluralPhrase(form))
        : pluralPhrase(form)
      : form
  return likeCase(inVariety(lexicon.spelling, number, variety), mask.slice(term.span.start, term.span.end))
}

/** What stays in the singular whatever the translation did: words that are not counted, and phrases with a preposition. */
const uncounted =
  /(?:management|surgery|staff|training|education|research|care|skill|practice|visits|cases|operations)$| (?:of|at|in|for|from) /

/** Puts `text` in place of the span and sets a/an before it right. */
export function replaceTerm(mask: string, span: Span, text: string): readonly Edit[] {
  const article = articleBefore(mask, span.start)
  const word = articleFor(text)
  if (!article || article.text.toLowerCase() === word) return [{ span, text }]
  const edit: Edit = { span: article.span, text: likeCase(word, article.text.charAt(0)) }
  return [edit, { span, text }]
}

function articleBefore(mask: string, start: number): { readonly span: Span; readonly text: string } | undefined {
  let end = start
  while (end > 0 && [0x20, 0x2009, 0x2060].includes(mask.charCodeAt(end - 1))) end--
  if (end === start || start - end > 3) return undefined
  let from = end
  while (from > 0 && end - from < 3 && foldCode(mask.charCodeAt(from - 1)) > 0) from--
  const text = mask.slice(from, end)
  if (!/^an?$/i.test(text) || isApostrophe(mask.charCodeAt(from - 1)) || readGap(mask, end)?.gap !== ' ')
    return undefined
  return { span: { start: from, end }, text }
}
