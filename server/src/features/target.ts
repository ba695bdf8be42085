import type { Checked } from '../check/check.js'
import type { TermMatch } from '../domain/lexicon/lexicon.js'
import { between, levelName, parseLevel } from '../domain/spine/level.js'
import type { LevelMention } from '../domain/spine/mention.js'
import type { Span } from '../text/span.js'

/** What the cursor stands on: a level, an abbreviation or a term of the lexicon. */
export type Target =
  | { readonly kind: 'level'; readonly span: Span; readonly levels: readonly string[]; readonly mention: LevelMention }
  | { readonly kind: 'abbreviation'; readonly span: Span; readonly short: string }
  | { readonly kind: 'term'; readonly span: Span; readonly match: TermMatch }

/**
 * The target at an offset; either edge counts. Levels come first. Where an abbreviation stands inside a longer term
 * (`MIS-TLIF approach`) the abbreviation is meant, and where the two are one, too: the report may define it in its own way.
 */
export function targetAt({ report }: Checked, offset: number): Target | undefined {
  const mention = itemAt(report.levels, offset)
  const part = mention && mention.kind !== 'none' ? itemAt(partsOf(mention), offset) : undefined
  if (mention && part) return { kind: 'level', ...part, mention }
  const { definitions, uses } = report.abbreviations
  const short = itemAt(definitions, offset) ?? itemAt(uses, offset)
  if (short) return { kind: 'abbreviation', span: short.span, short: short.short }
  const match = itemAt(report.terms, offset)
  return match && { kind: 'term', span: match.span, match }
}

/** A list of levels is several things: each of its parts by itself; any other expression is one. */
export function partsOf({ kind, span, levels, items }: LevelMention): readonly Pick<LevelMention, 'span' | 'levels'>[] {
  if (kind !== 'list') return [{ span, levels }]
  return items.map(({ span: own, from, to }) => {
    const [one, other] = [parseLevel(from), parseLevel(to)]
    const inside = one === undefined || other === undefined ? [] : between(one, other).map(levelName)
    return { span: own, levels: inside }
  })
}

/** The item around the offset, the one that starts there before the one that ends there; items are in order of start. */
export function itemAt<T extends { readonly span: Span }>(items: readonly T[], offset: number): T | undefined {
  let touching: T | undefined
  for (const item of items) {
    if (item.span.start > offset) break
    if (offset < item.span.end) return item
    if (offset === item.span.end) touching = item
  }
  return touching
}
