import type { Span } from '../../text/span.js'
import type { ClaimBook, ClaimKind } from './book.js'
import { matchPhrase, type PhraseIndex, phrasesAt } from './phrase.js'
import { type Token, tokensOf } from './tokens.js'

/** A claim that nothing in its own or the next sentence supports. */
export interface Claim extends ClaimKind {
  readonly span: Span
  /** The sentence speaks of one patient, as notes do, and of no team, method or product. */
  readonly ofPatient: boolean
}

interface Read extends Claim {
  readonly from: number
  readonly to: number
}

/** Claims of the prose, sentence by sentence; of two that overlap the longer one, so that each place is said once. */
export function scanClaims(book: ClaimBook, mask: string, sentences: readonly Span[]): Claim[] {
  const found: Claim[] = []
  for (const [i, sentence] of sentences.entries()) {
    const tokens = readSentence(mask, sentence)
    const claims = claimsIn(book, tokens)
    if (claims.length === 0 || tokens.at(-1)?.form === '?') continue
    const next = sentences[i + 1]
    const follows = next && !mask.slice(sentence.end, next.start).includes('\u2029')
    const after = follows ? readSentence(mask, next) : []
    const quoted = quotedIn(tokens)
    const ofPatient = holds(book.note, tokens) && !holds(book.actors, tokens)
    for (const claim of claims) {
      if (quoted[claim.from] || isDenied(book, tokens, claim) || isSupported(book, claim, tokens, after)) continue
      const { id, severity, support, denies, span } = claim
      found.push({ id, severity, support, denies, span, ofPatient })
    }
  }
  return found
}

/** What is longer than this is a list or a run of data, no sentence; it also keeps the work for one sentence bounded. */
const longestSentence = 3000

const readSentence = (mask: string, { start, end }: Span): Token[] =>
  tokensOf(mask.slice(start, Math.min(end, start + longestSentence)), start)

function claimsIn(book: ClaimBook, tokens: readonly Token[]): Read[] {
  const read: Read[] = []
  const barred = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'mark' && token.form !== '%') continue
    for (const [phrase] of phrasesAt(book.exceptions, token)) {
      const end = matchPhrase(phrase, tokens, at)
      for (let i = at; i < end; i++) barred.add(i)
    }
    for (const [phrase, kind] of phrasesAt(book.claims, token)) {
      const to = matchPhrase(phrase, tokens, at)
      if (to <= at) continue
      const span = { start: token.start, end: tokens[to - 1]!.end }
      read.push({ ...kind, span, from: at, to, ofPatient: false })
    }
  }
  const longestFirst = read
    .filter(({ from }) => !barred.has(from) && !barred.has(from + 1))
    .sort((a, b) => weight(b) - weight(a))
  const kept: Read[] = []
  for (const claim of longestFirst) {
    if (!kept.some(({ from, to }) => from < claim.to && claim.from < to)) kept.push(claim)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** A stronger claim wins over a weaker one, then the longer over the shorter. */
const weight = ({ severity, from, to }: Read): number => (severity === 'info' ? 0 : 1000) + to - from

/** Which tokens stand between quotation marks that end in the same sentence and hold more than a name. */
function quotedIn(tokens: readonly Token[]): readonly boolean[] {
  const inside = tokens.map(() => false)
  let open = -1
  for (const [i, { form }] of tokens.entries()) {
    if (form === '“' || (form === '"' && open < 0)) open = i
    else if ((form === '”' || form === '"') && open >= 0) {
      if (i - open > shortQuote) inside.fill(true, open, i)
      open = -1
    }
  }
  if (open >= 0 && tokens[open]!.form === '“') inside.fill(true, open)
  return inside
}

const shortQuote = 4
const reach = 5

function isDenied(book: ClaimBook, tokens: readonly Token[], claim: Read): boolean {
  for (let i = claim.from - 1; i >= 0 && i >= claim.from - reach; i--) {
    const { form, kind } = tokens[i]!
    if (kind === 'mark' && form !== '%') break
    if (book.negations.has(form)) return true
    for (const [phrase] of phrasesAt(book.hedges, tokens[i]!)) if (matchPhrase(phrase, tokens, i) > i) return true
  }
  for (let i = claim.from + 1; i < claim.to; i++) {
    if (!claim.denies && book.negations.has(tokens[i]!.form)) return true
    for (const [phrase] of phrasesAt(book.hedges, tokens[i]!)) if (matchPhrase(phrase, tokens, i) > i) return true
  }
  return false
}

function isSupported(book: ClaimBook, claim: Read, tokens: readonly Token[], after: readonly Token[]): boolean {
  if (claim.support === 'none') return false
  const settles = (list: PhraseIndex<true>): boolean => holds(list, tokens, claim) || holds(list, after)
  return settles(book.named) || (claim.support === 'number' && settles(book.number))
}

/** True where one of the phrases stands among the tokens, outside the claim itself. */
function holds(phrases: PhraseIndex<true>, tokens: readonly Token[], outside?: Read): boolean {
  for (const [at, token] of tokens.entries()) {
    if (outside && at >= outside.from && at < outside.to) continue
    for (const [phrase] of phrasesAt(phrases, token)) {
      const end = matchPhrase(phrase, tokens, at)
      if (end > at && !(outside && at < outside.from && end > outside.from)) return true
    }
  }
  return false
}
