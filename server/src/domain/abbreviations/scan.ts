import type { Span } from '../../text/span.js'
import { type Definition, definitionAt } from './definitions.js'
import { capitalTokens } from './words.js'

/** A short form where it stands for its meaning. */
export interface AbbreviationUse {
  readonly short: string
  /** As written, with the plural s. */
  readonly span: Span
  /** The text around it says what it is without spelling it out: `oxaliplatin (SOX)`, `BTD (bortezomib, …)`. */
  readonly glossed?: true
}

export interface AbbreviationFacts {
  readonly definitions: readonly Definition[]
  /** In order of the text; the short form of a definition is no use. */
  readonly uses: readonly AbbreviationUse[]
}

/** Finds short forms and where they are defined; reads the mask once. */
export function scanAbbreviations(mask: string, source = mask): AbbreviationFacts {
  const definitions: Definition[] = []
  const uses: AbbreviationUse[] = []
  for (const token of capitalTokens(mask)) {
    const definition = definitionAt(mask, token, source)
    if (definition) {
      definitions.push(definition)
      continue
    }
    if (token.shouted) continue
    const span = { start: token.start, end: token.end }
    uses.push(isGlossed(mask, token) ? { short: token.short, span, glossed: true } : { short: token.short, span })
  }
  return { definitions, uses }
}

function isGlossed(mask: string, { start, end }: Span): boolean {
  // Chinese brackets: letters cannot tell what the words before them mean
  if (mask[start - 1] === '（' && /^[）；，、]/.test(mask[end] ?? '')) return true
  if (mask[end] === ')' || mask[end] === ';' || mask[end] === ',') {
    if (mask[start - 1] === '(' && /[\p{L}\d,]\s$/u.test(mask.slice(start - 3, start - 1))) return true
  }
  return /^\s\([^()\d][^()]{9,}/.test(mask.slice(end, end + 14)) || /^\s?=\s/.test(mask.slice(end, end + 3))
}
