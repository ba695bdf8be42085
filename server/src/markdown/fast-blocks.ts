import type { Span } from '../text/span.js'
import { isDigit, isPlainLine, startsProse } from './fast-line.js'

/** A heading, a paragraph or an item of a flat list whose structure needs no parser. */
export interface PlainBlock {
  readonly kind: 'heading' | 'paragraph' | 'item'
  readonly span: Span
  /** Heading depth, 1 for an item, 0 for a paragraph. */
  readonly depth: number
  readonly ordered: boolean
  /** What is prose in it: all but the marks of strong text. */
  readonly texts: readonly Span[]
}

export interface Plain {
  readonly blocks: readonly PlainBlock[]
  /** The stretches that hold these blocks and nothing else; each begins at a heading or at the start of the text. */
  readonly stretches: readonly Span[]
}

const nothing: Plain = { blocks: [], stretches: [] }

/**
 * The parts of a passage, from one heading to the next, that hold only headings, paragraphs, flat lists and rules, with no
 * mark inside but plain `**bold**`. A heading at the start of a line ends every other block, so such a part reads the same
 * whatever stands around it; nothing is taken where a fence or HTML could be open. Most of a report is like that, and a
 * parser takes most of its time for it. `references`: definitions are about, so that words in square brackets may be links.
 */
export function readPlain(source: string, references: boolean): Plain {
  if (source.includes('```') || source.includes('~~~') || staysOpen(source)) return nothing
  const blocks: PlainBlock[] = []
  const stretches: Span[] = []
  let start = 0
  let own: PlainBlock[] | undefined = []
  let kind: PlainBlock['kind'] = 'paragraph'
  let from = -1
  let to = -1
  /** Marker of the item that is open or was before the blank lines. */
  let marker = 0
  let bold: number[] = []
  /** The line above is blank, a heading, or none. */
  let fresh = true
  let html = false
  const endBlock = (): void => {
    if (from >= 0) own?.push(plainBlock(kind, from, to, kind === 'item' ? 1 : 0, isNumbered(marker), bold))
    if (bold.length) bold = []
    from = -1
  }
  const endStretch = (end: number): void => {
    endBlock()
    if (own && end > start) {
      for (const block of own) blocks.push(block)
      stretches.push({ start, end })
    }
    start = end
    own = []
  }
  for (let line = 0; line < source.length; ) {
    const end = lineEnd(source, line)
    const depth = html ? 0 : headingDepth(source, line, end)
    if (isBlank(source, line, end)) {
      endBlock()
      fresh = true
      html = false
    } else if (depth > 0) {
      endStretch(line)
      const words = wordsFrom(source, line + depth, end)
      if (words < end && isPlainLine(source, words, end, references, bold) && !source.slice(words, end).includes('#'))
        own?.push(plainBlock('heading', words, end, depth, false, bold))
      else own = undefined
      if (bold.length) bold = []
      fresh = true
    } else if (own) {
      const text = itemText(source, line, end)
      if (text > line) {
        const sign = source.charCodeAt(text - 2)
        // Directly below a paragraph only a bullet or the number 1 begins a list; below an item, another of its kind.
        const begins =
          fresh ||
          (from >= 0 &&
            (kind === 'item' ? sign === marker : !isNumbered(sign) || source.startsWith('1', text - 3)) &&
            text - line < 4)
        endBlock()
        kind = 'item'
        marker = sign
        from = text
        to = end
        fresh = false
        if (!begins || !startsProse(source, text, end) || !isPlainLine(source, text, end, references, bold))
          own = undefined
      } else if (from >= 0 ? kind === 'paragraph' : fresh) {
        if (startsProse(source, line, end) && isPlainLine(source, line, end, references, bold)) {
          if (from < 0) from = line
          kind = 'paragraph'
          to = end
          fresh = false
        } else if (from >= 0 || !isRule(source, line, end)) own = undefined
      } else own = undefined
    }
    if (!own && source.slice(line, end).includes('<')) html = true
    line = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  endStretch(source.length)
  return { blocks, stretches }
}

function plainBlock(
  kind: PlainBlock['kind'],
  start: number,
  end: number,
  depth: number,
  numbered: boolean,
  bold: readonly number[],
): PlainBlock {
  const span = { start, end }
  const ordered = kind === 'item' && numbered
  if (bold.length === 0) return { kind, span, depth, ordered, texts: [span] }
  const texts: Span[] = []
  let from = start
  for (const mark of bold) {
    if (mark > from) texts.push({ start: from, end: mark })
    from = mark + 2
  }
  if (end > from) texts.push({ start: from, end })
  return { kind, span, depth, ordered, texts }
}

/** `1.` or `1)`, not a bullet. */
const isNumbered = (sign: number): boolean => sign === 46 || sign === 41

/** True where HTML begins that does not end at a blank line, as comments do that go over several lines. */
function staysOpen(source: string): boolean {
  if (!source.includes('<')) return false
  return lasting.test(source.replace(/<!--[^>\r\n]*-->/g, ''))
}
const lasting = /<(?:[!?]|script|pre|style|textarea)/i

function lineEnd(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return source.length
}

/** Number of `#` of an ATX heading at the start of the line, else 0. */
function headingDepth(source: string, line: number, end: number): number {
  let i = line
  while (i < end && source.charCodeAt(i) === 35) i++
  const code = source.charCodeAt(i)
  return i > line && i - line <= 6 && (i === end || code === 32 || code === 9) ? i - line : 0
}

/** Behind the marker of a list item and one blank, or the line's start where there is none. */
function itemText(source: string, line: number, end: number): number {
  let i = line
  while (i < end && i - line < 9 && isDigit(source.charCodeAt(i))) i++
  const sign = source.charCodeAt(i)
  const marks = i === line ? sign === 45 || sign === 42 || sign === 43 : sign === 46 || sign === 41
  return marks && i + 2 < end && source.charCodeAt(i + 1) === 32 ? i + 2 : line
}

/** A line of three or more `-`, `*` or `_` and nothing else. */
function isRule(source: string, line: number, end: number): boolean {
  const code = source.charCodeAt(line)
  if (end - line < 3 || (code !== 45 && code !== 42 && code !== 95)) return false
  for (let i = line + 1; i < end; i++) if (source.charCodeAt(i) !== code) return false
  return true
}

function wordsFrom(source: string, from: number, end: number): number {
  let i = from
  while (i < end && source.charCodeAt(i) === 32) i++
  return i
}

function isBlank(source: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (source.charCodeAt(i) !== 32 && source.charCodeAt(i) !== 9) return false
  return true
}
