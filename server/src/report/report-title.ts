import type { Block } from '../markdown/block.js'
import type { Span } from '../text/span.js'

/** The first line of a stretch of a report: its title, where it has one; an empty span where there is no prose at all. */
export function titleSpan(report: { readonly mask: string; readonly blocks: readonly Block[] }, within: Span): Span {
  for (const { kind, span } of report.blocks) {
    if (kind === 'code' || kind === 'html' || kind === 'definition') continue
    if (span.end <= within.start) continue
    if (span.start >= within.end) break
    const start = Math.max(span.start, within.start)
    const stop = report.mask.slice(start, span.end).search(/[\r\n]/)
    return { start, end: stop < 0 ? span.end : start + stop }
  }
  return { start: within.start, end: within.start }
}
