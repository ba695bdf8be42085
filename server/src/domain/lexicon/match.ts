import type { Span } from '../../text/span.js'
import { literalFrom } from './calque-match.js'
import { asciiFold, foldCode, foldWord, isApostrophe, readGap, wordEnd } from './characters.js'
import type { FormStatus } from './concept.js'
import { guardHolds } from './guard.js'
import type { Lexicon, TermMatch } from './lexicon.js'
import type { Variety } from './spelling.js'
import { type End, gapsAgree, letterBit, type Node } from './trie.js'
import { hashSeed, hashStep, note, recall } from './word-memo.js'

/** A word that only one variety of English spells in this way. */
export interface SpelledWord {
  readonly span: Span
  readonly variety: Variety
}

/** A word that a report should spell alike wherever it stands (`disc`, `disk`). */
export interface VariantWord {
  readonly span: Span
  readonly group: string
  /** In the usual spelling. */
  readonly usual: string
}

/** What one pass over the words of a mask gives. */
export interface WordScan {
  readonly terms: readonly TermMatch[]
  readonly spelled: readonly SpelledWord[]
  readonly variants: readonly VariantWord[]
  /** Words of six letters or more that no list knows, and listed slips of shorter ones; none with a digit in it. */
  readonly unknownWords: readonly Span[]
}

const shortestStranger = 6

/**
 * The forms of concepts in the mask, in order of start. At one place the longest form counts; a form inside an accepted
 * one is not reported (`nerve root pain` protects `root pain`), two forms that overlap in part are both given unless both
 * are discouraged. One pass; a form may hold one line break, and none goes across a block or a table cell.
 */
export function scanTerms(lexicon: Lexicon, mask: string): WordScan {
  const terms: TermMatch[] = []
  const spelled: SpelledWord[] = []
  const variants: VariantWord[] = []
  const unknownWords: Span[] = []
  const { known, short } = lexicon.words()
  let reach = 0
  let i = 0
  while (i < mask.length) {
    if (foldOf(mask, i) <= 0) {
      i++
      continue
    }
    const start = i
    let hash = hashSeed
    let letters = true
    let plain = true
    for (; i < mask.length; i++) {
      const code = mask.charCodeAt(i)
      let folded: number
      if (code < 128) folded = asciiFold[code]!
      else {
        folded = foldCode(code)
        plain = false
        if (folded < 0) continue
      }
      if (folded === 0) {
        if (!isApostrophe(code) || foldCode(mask.charCodeAt(i + 1)) < 97) break
        folded = 0x27
        plain = false
      }
      if (folded < 97 || folded > 122) letters = false
      hash = hashStep(hash, folded)
    }
    const long = letters && i - start >= shortestStranger
    let kind = plain ? recall(lexicon.memo, hash, mask, start, i) : undefined
    if (kind === undefined) {
      const word = plain ? mask.slice(start, i).toLowerCase() : foldWord(mask, start, i)
      kind = lexicon.headAt(word) ?? (short.has(word) || (long && !known.has(word)) ? 'stranger' : 'known')
      if (plain) note(lexicon.memo, hash, word, kind)
    }
    if (kind === 'known') continue
    const end = plain ? i : trimEnd(mask, i)
    if (kind === 'stranger') {
      unknownWords.push({ start, end })
      continue
    }
    if (kind.variety) spelled.push({ span: { start, end }, variety: kind.variety })
    if (kind.group) variants.push({ span: { start, end }, group: kind.group, usual: kind.usual })
    const form = longest(mask, start, kind.root, end, '')
    const match = kind.calques ? literalFrom(lexicon, mask, { start, end }, kind, form) : form
    if (match && match.span.end > reach && !(match.span.start < reach && bothDiscouraged(match, terms))) {
      terms.push(match)
      reach = match.span.end
    }
  }
  return { terms, spelled, variants, unknownWords }
}

function foldOf(mask: string, i: number): number {
  const code = mask.charCodeAt(i)
  return code < 128 ? asciiFold[code]! : foldCode(code)
}

/** The terms alone. */
export const matchTerms = (lexicon: Lexicon, mask: string): readonly TermMatch[] => scanTerms(lexicon, mask).terms

const bothDiscouraged = (match: TermMatch, found: readonly TermMatch[]): boolean =>
  match.status === 'discouraged' && found[found.length - 1]?.status === 'discouraged'

/** The longest form from this node on, or the shorter one where the longer has no reading here. */
function longest(mask: string, start: number, node: Node, end: number, gaps: string): TermMatch | undefined {
  if (node.next) {
    // one blank is by far the most frequent gap
    const blank = (mask.charCodeAt(end) === 0x20 || mask.charCodeAt(end) === 0x2009) && foldOf(mask, end + 1) > 0
    const gap = blank ? undefined : readGap(mask, end)
    const from = blank ? end + 1 : gap ? gap.end : -1
    if (from >= 0 && (node.letters & letterBit(foldOf(mask, from))) !== 0) {
      const child = node.next.get(foldWord(mask, from, wordEnd(mask, from)))
      const match = child && longest(mask, start, child, wordEnd(mask, from), gaps + (gap ? gap.gap : ' '))
      if (match) return match
    }
  }
  const chosen = node.ends && choose(node.ends, mask, start, end, gaps)
  if (!chosen) return undefined
  const { form, plural } = chosen
  return {
    span: { start, end },
    concept: form.concept.id,
    form: form.text,
    status: form.status,
    plural,
    discouraged: form.discouraged,
  }
}

const rank: Readonly<Record<FormStatus, number>> = { preferred: 0, accepted: 1, abbreviation: 2, discouraged: 3 }

function choose(ends: readonly End[], mask: string, start: number, end: number, gaps: string): End | undefined {
  let best: End | undefined
  let bestRank = 9
  for (const entry of ends) {
    const value = rank[entry.form.status] + (entry.gaps === gaps ? 0 : 4)
    if (value >= bestRank || !gapsAgree(entry.gaps, gaps)) continue
    if (entry.capitals && !inCapitals(entry.capitals, mask.slice(start, end))) continue
    const guard = entry.form.discouraged?.guard
    if (guard && !guardHolds(guard, mask, start, end)) continue
    best = entry
    bestRank = value
  }
  return best
}

const inCapitals = (words: readonly string[], text: string): boolean => {
  const bare = text.replace(/\u2060/g, '')
  return words.every((word) => bare.includes(word))
}

/** Without the joiners that end a word (`**disc**`). */
function trimEnd(mask: string, end: number): number {
  let at = end
  while (mask.charCodeAt(at - 1) === 0x2060) at--
  return at
}
