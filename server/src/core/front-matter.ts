import type { Span } from '../text/span.js'

/** The YAML block at the head of the document. */
export interface FrontMatter {
  /** From the first `---` to behind the line break of the closing one; empty at 0 where there is none. */
  readonly span: Span
  /** Top-level values by key; empty where the block is missing or is no mapping. */
  readonly values: Readonly<Record<string, unknown>>
  /** Where each top-level value stands. */
  readonly spans: Readonly<Record<string, Span>>
  /** What YAML could not read, with its place. */
  readonly problems: readonly { readonly span: Span; readonly reason: string }[]
}
