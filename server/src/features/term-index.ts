import type { Concept, FormStatus } from '../domain/lexicon/concept.js'
import type { Lexicon } from '../domain/lexicon/lexicon.js'
import { inVariety } from '../domain/lexicon/spelling.js'

/** A form of a concept that an author may begin to type. */
export interface IndexedForm {
  /** Folded (`foldTyped`): as long as `text`. */
  readonly key: string
  readonly text: string
  readonly concept: Concept
  readonly status: FormStatus
}

/** The words of the lexicon in the order of the alphabet, and by their Chinese names. */
export interface TermIndex {
  readonly forms: readonly IndexedForm[]
  readonly chinese: readonly { readonly zh: string; readonly concept: Concept }[]
}

/** Lower case, hyphens and odd blanks as blanks; the length stays. */
export const foldTyped = (text: string): string => text.toLowerCase().replace(/[-\u2010-\u2013\u00a0\u202f]/g, ' ')

/** Made once per lexicon; some milliseconds. */
export function termIndex(lexicon: Lexicon): TermIndex {
  const forms: IndexedForm[] = []
  const chinese: { zh: string; concept: Concept }[] = []
  for (const concept of lexicon.concepts.values()) {
    const add = (text: string, status: FormStatus): void => {
      forms.push({ key: foldTyped(text), text, concept, status })
      const uk = status === 'abbreviation' ? text : inVariety(lexicon.spelling, text, 'uk')
      if (uk !== text) forms.push({ key: foldTyped(uk), text: uk, concept, status })
    }
    add(concept.preferred, 'preferred')
    for (const text of concept.accepted ?? []) add(text, 'accepted')
    for (const text of concept.abbreviations ?? []) if (text !== concept.preferred) add(text, 'abbreviation')
    for (const { text } of concept.discouraged ?? []) add(text, 'discouraged')
    if (concept.zh) chinese.push({ zh: concept.zh, concept })
  }
  forms.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { forms, chinese }
}

/** The forms that begin with a folded text. Logarithmic in the lexicon, linear in the answer. */
export function formsFrom({ forms }: TermIndex, start: string): readonly IndexedForm[] {
  let low = 0
  let high = forms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (forms[middle]!.key < start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < forms.length && forms[end]!.key.startsWith(start)) end++
  return forms.slice(low, end)
}

/** Order in which the forms of a concept stand for it. */
export const statusRank: Readonly<Record<FormStatus, number>> = {
  preferred: 0,
  abbreviation: 1,
  accepted: 2,
  discouraged: 3,
}

/**
 * Concepts for a query in English or Chinese, best first: whole names before beginnings, beginnings of the name before
 * beginnings of a word inside it; then shorter names.
 */
export function searchConcepts(index: TermIndex, query: string, limit: number): readonly Concept[] {
  const typed = foldTyped(query).trim()
  if (typed === '') return inOrder(index).slice(0, limit)
  const best = new Map<Concept, number>()
  const rate = (concept: Concept, rank: number): void => {
    if (rank < (best.get(concept) ?? Number.POSITIVE_INFINITY)) best.set(concept, rank)
  }
  for (const { key, concept, status } of index.forms) {
    const at = key === typed ? 0 : key.startsWith(typed) ? 1 : key.includes(` ${typed}`) ? 2 : -1
    if (at >= 0) rate(concept, at * 10 + statusRank[status])
  }
  for (const { zh, concept } of index.chinese) {
    const at = zh.indexOf(typed)
    if (at >= 0) rate(concept, zh === typed ? 0 : at === 0 ? 10 : 20)
  }
  const ranked = [...best].sort(
    ([a, x], [b, y]) => x - y || a.preferred.length - b.preferred.length || (a.preferred < b.preferred ? -1 : 1),
  )
  return ranked.slice(0, limit).map(([concept]) => concept)
}

/** All concepts in the order of the alphabet: what a search shows before anything is typed. */
const inOrder = ({ forms }: TermIndex): readonly Concept[] => [
  ...new Set(forms.filter(({ status }) => status === 'preferred').map(({ concept }) => concept)),
]
