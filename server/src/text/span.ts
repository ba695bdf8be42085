/** Half-open range of UTF-16 code units: the one position type outside `lsp/convert.ts`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True where `outer` holds every code unit of `inner` (an empty `inner` at either edge counts). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The span moved by `offset` code units. */
export const shift = (span: Span, offset: number): Span =>
  offset === 0 ? span : { start: span.start + offset, end: span.end + offset }

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** Order by start, then by end. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/**
 * Index of the first item whose span starts at or behind `offset`; `items` are in order of start.
 * Logarithmic, so that report rules stay linear in the facts.
 */
export function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that start inside `span`; `items` are in order of start. */
export function startingIn<T extends { readonly span: Span }>(items: readonly T[], span: Span): readonly T[] {
  return items.slice(firstFrom(items, span.start), firstFrom(items, span.end))
}

/** The span that holds the offset, of spans in order that do not overlap; undefined between them. Logarithmic. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found && found.start <= offset ? found : undefined
}

/** In order of start; of items that share text the one that was found first stays (they are few at one place). */
export function apart<T extends { readonly span: Span }>(items: readonly T[]): T[] {
  const order = items.map((item, i) => ({ item, i }))
  order.sort((a, b) => a.item.span.start - b.item.span.start || a.i - b.i)
  const kept: { readonly item: T; readonly i: number }[] = []
  for (const each of order) {
    const last = kept[kept.length - 1]
    if (!last || last.item.span.end <= each.item.span.start) kept.push(each)
    else if (each.i < last.i) kept[kept.length - 1] = each
  }
  return kept.map(({ item }) => item)
}
