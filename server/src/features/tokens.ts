import type { Checked } from '../core/check.js'
import { bySpan, type Span } from '../text/span.js'

/** Names of the tokens, in the order of their numbers in the protocol. */
export const tokenTypes = ['level', 'side'] as const

export interface Token {
  readonly span: Span
  readonly type: (typeof tokenTypes)[number]
}

/** Levels that are meant as such, and the words of side; in order, without overlap. */
export function tokens({ report }: Checked): readonly Token[] {
  const found: Token[] = []
  for (const { span, confidence, kind } of report.levels) {
    if (confidence === 'high' && kind !== 'none') found.push({ span, type: 'level' })
  }
  found.sort((a, b) => bySpan(a.span, b.span))
  return found.filter((token, i) => i === 0 || token.span.start >= found[i - 1]!.span.end)
}
