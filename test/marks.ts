import type { Span } from '../server/src/text/span.js'

/** A text written with marks, the marks taken out. */
export interface Marked {
  readonly text: string
  /** What stood between `⟦` and `⟧`, in order of their starts; they may nest. */
  readonly spans: readonly Span[]
  /** Where `‸` stood; 0 without one. */
  readonly cursor: number
}

/** Reads `⟦span⟧` and `‸` (cursor) out of a text; throws on marks that do not close, so that a test cannot lie. */
export function marks(marked: string): Marked {
  const spans: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  let text = ''
  let cursor = 0
  for (const char of marked) {
    if (char === '⟦') {
      const span = { start: text.length, end: -1 }
      open.push(span)
      spans.push(span)
    } else if (char === '⟧') {
      const span = open.pop()
      if (!span) throw new Error('⟧ without ⟦')
      span.end = text.length
    } else if (char === '‸') cursor = text.length
    else text += char
  }
  if (open.length > 0) throw new Error('⟦ without ⟧')
  return { text, spans, cursor }
}

/** The text with marks around the spans: a failed test then shows where things are. */
export function mark(text: string, spans: readonly Span[]): string {
  const places = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦' },
    { at: end, mark: '⟧' },
  ])
  places.sort((a, b) => b.at - a.at || (a.mark < b.mark ? 1 : -1))
  let out = text
  for (const { at, mark } of places) out = out.slice(0, at) + mark + out.slice(at)
  return out
}
