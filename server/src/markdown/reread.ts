import { applyEdits, type Edit } from '../text/edits.js'
import type { Span } from '../text/span.js'
import { maskPassage } from './mask.js'
import { parseLast } from './parse.js'
import { type Masking, readingOf } from './shown.js'

/**
 * True where every paragraph with an edit in it, read again when the edits are made, says what it said with the new text put
 * in: no mark has lost its partner, and the new text is no mark itself. `edits` are in order.
 */
export function keepsItsReading(view: Masking, edits: readonly Edit[], from: number): boolean {
  for (let i = 0; i < edits.length; ) {
    const around = paragraphAround(view.source, edits[i]!.span, from)
    if (!around) return false
    const within: Edit[] = []
    for (; i < edits.length && edits[i]!.span.end <= around.end; i++) within.push(edits[i]!)
    if (within.length === 0 || !keepsParagraph(view, around, within)) return false
  }
  return true
}

function keepsParagraph(view: Masking, { start, end }: Span, edits: readonly Edit[]): boolean {
  const before = view.source.slice(start, end)
  const definitions = labelsIn(before, view.mask.slice(start, end))
  const now = (source: string): string => {
    const { mask } = maskPassage(source, parseLast(source, definitions))
    return bare(readingOf({ source, mask }).text)
  }
  const shown = (from: number, to: number): string =>
    readingOf({ source: view.source.slice(from, to), mask: view.mask.slice(from, to) }).text
  if (now(before) !== bare(shown(start, end))) return false
  let expected = ''
  let at = start
  for (const { span, text } of edits) {
    expected += shown(at, span.start) + text
    at = span.end
  }
  expected = bare(expected + shown(at, end))
  const after = applyEdits(
    before,
    edits.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text })),
  )
  return now(after) === expected
}

/** More is not read again: an edit beside marks in so long a paragraph is not offered. */
const longest = 2000

/** The lines around the span up to blank ones; in a table its row alone. */
function paragraphAround(source: string, span: Span, from: number): Span | undefined {
  let start = lineStart(source, span.start)
  let end = lineEnd(source, span.end)
  if (!/^[ \t]*\|/.test(source.slice(start, start + 8))) {
    while (start > from && span.start - start <= longest) {
      const above = lineStart(source, start - 1)
      if (isBlank(source, above, start)) break
      start = above
    }
    while (end < source.length && end - span.end <= longest) {
      const below = lineEnd(source, end + 1)
      if (isBlank(source, end, below)) break
      end = below
    }
  }
  if (end - start > longest) return undefined
  while (start < span.start && (source[start] === ' ' || source[start] === '\t' || isBreak(source, start))) start++
  return { start, end }
}

/** The break of CR LF counts as one; an offset inside it is the end of the line. */
function lineStart(source: string, at: number): number {
  let start = at
  if (source[start] === '\n' && source[start - 1] === '\r') start--
  while (start > 0 && !isBreak(source, start - 1)) start--
  return start
}

function lineEnd(source: string, at: number): number {
  let end = Math.min(at, source.length)
  if (source[end] === '\n' && source[end - 1] === '\r') end++
  while (end < source.length && !isBreak(source, end)) end++
  return end
}

const isBreak = (source: string, at: number): boolean => source[at] === '\n' || source[at] === '\r'
const isBlank = (source: string, from: number, to: number): boolean => source.slice(from, to).trim() === ''

/** The labels of references that were resolved: their brackets show nothing. */
function labelsIn(source: string, mask: string): readonly string[] {
  if (!source.includes('[')) return []
  const labels = new Set<string>()
  for (const { 0: label, index } of source.matchAll(/\[[^[\]\r\n]{1,200}\]/g))
    if (mask[index] !== '[') labels.add(label)
  return [...labels]
}

const bare = (text: string): string => text.replace(/[\s\u2029]+/g, ' ').trim()
