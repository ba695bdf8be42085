import type { Checked } from '../check/check.js'
import { bySpan, type Span } from '../text/span.js'

/** Names of the tokens, in the order of their numbers in the protocol. */
export const tokenTypes = ['level', 'side'] as const

export interface Token {
  readonly span: Span
  readonly type: (typeof tokenTypes)[number]
}

/** Levels that are meant as such, and the words that give their side; in order, without overlap. */
export function tokens({ report }: Checked): readonly Token[] {
  const found: Token[] = []
  for (const { span, sideSpan, confidence, kind } of report.levels) {
    if (confidence === 'low' || kind === 'none') continue
    found.push({ span, type: 'level' })
    if (sideSpan) found.push({ span: sideSpan, type: 'side' })
  }
  found.sort((a, b) => bySpan(a.span, b.span))
  const kept: Token[] = []
  for (const token of found) if (token.span.start >= (kept[kept.length - 1]?.span.end ?? 0)) kept.push(token)
  return kept
}
