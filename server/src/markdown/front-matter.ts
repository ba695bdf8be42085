import { isMap, isScalar, parseDocument } from 'yaml'
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

const none: FrontMatter = { span: { start: 0, end: 0 }, values: {}, spans: {}, problems: [] }
const block = /^---[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n))*?(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/

/** Reads the front matter of a text without BOM. Never throws: what YAML refuses is in `problems`. */
export function readFrontMatter(source: string): FrontMatter {
  if (!source.startsWith('---')) return none
  const match = block.exec(source.length > 65_536 ? source.slice(0, 65_536) : source)
  if (!match) return none
  const span = { start: 0, end: match[0].length }
  const inner = match[0].search(/[\r\n]/)
  const document = parseDocument(match[0].slice(inner).replace(/(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)?$/, ''), {
    logLevel: 'silent',
    uniqueKeys: false,
  })
  const problems = document.errors.map((e) => ({
    span: { start: inner + e.pos[0], end: Math.min(inner + Math.max(e.pos[1], e.pos[0] + 1), span.end) },
    reason: e.code.toLowerCase().replaceAll('_', ' '),
  }))
  const values: Record<string, unknown> = Object.create(null)
  const spans: Record<string, Span> = Object.create(null)
  if (isMap(document.contents) && problems.length === 0) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue
      const range = (value as { range?: [number, number, number] | null } | null)?.range
      values[key.value] = isScalar(value) ? value.value : toPlain(value)
      if (range) spans[key.value] = { start: inner + range[0], end: inner + range[1] }
    }
  }
  return { span, values, spans, problems }
}

/** Plain value of a YAML node; an alias bomb is refused by the library and reads as undefined. */
function toPlain(node: unknown): unknown {
  try {
    return (node as { toJSON(): unknown } | null)?.toJSON() ?? null
  } catch {
    return undefined
  }
}
