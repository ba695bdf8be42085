import type { Span } from '../../text/span.js'

export interface AbbreviationFacts {
  readonly definitions: readonly { readonly short: string; readonly span: Span; readonly long: string; readonly longSpan: Span }[]
  readonly uses: readonly { readonly short: string; readonly span: Span }[]
}
