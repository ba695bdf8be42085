import type { Span } from '../text/span.js'

/** A heading or paragraph of plain words: its structure needs no parser. */
export interface PlainBlock {
  readonly span: Span
  /** Heading depth, 0 for a paragraph. */
  readonly depth: number
}

export interface Plain {
  readonly blocks: readonly PlainBlock[]
  /** The stretches that hold these blocks and nothing else; each begins at a heading or at the start of the text. */
  readonly stretches: readonly Span[]
}

const nothing: Plain = { blocks: [], stretches: [] }

/**
 * The parts of a passage, from one heading to the next, that hold only headings and paragraphs without any mark. A heading
 * at the start of a line ends every other block, so such a part reads the same whatever stands around it; nothing is taken
 * where a fence or HTML could be open. Most of a report is like that, and a parser takes most of its time for it.
 */
export function readPlain(source: string): Plain {
  if (source.includes('<') || source.includes('```') || source.includes('~~~')) return nothing
  const blocks: PlainBlock[] = []
  const stretches: Span[] = []
  let start = 0
  let own: PlainBlock[] | undefined = []
  let paragraph = -1
  let paragraphEnd = -1
  const endParagraph = (): void => {
    if (paragraph >= 0) own?.push({ span: { start: paragraph, end: paragraphEnd }, depth: 0 })
    paragraph = -1
  }
  const endStretch = (end: number): void => {
    endParagraph()
    if (own && end > start) {
      for (const block of own) blocks.push(block)
      stretches.push({ start, end })
    }
    start = end
    own = []
  }
  for (let line = 0; line < source.length; ) {
    const end = lineEnd(source, line)
    const depth = headingDepth(source, line, end)
    if (depth > 0) {
      endStretch(line)
      const from = wordsFrom(source, line + depth, end)
      if (from < end && isPlainLine(source, from, end)) own?.push({ span: { start: from, end }, depth })
      else own = undefined
    } else if (isBlank(source, line, end)) endParagraph()
    else if (own && startsWithLetter(source, line) && isPlainLine(source, line, end)) {
      if (paragraph < 0) paragraph = line
      paragraphEnd = end
    } else own = undefined
    line = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  endStretch(source.length)
  return { blocks, stretches }
}

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

function wordsFrom(source: string, from: number, end: number): number {
  let i = from
  while (i < end && source.charCodeAt(i) === 32) i++
  return i
}

function isBlank(source: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (source.charCodeAt(i) !== 32 && source.charCodeAt(i) !== 9) return false
  return true
}

function startsWithLetter(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0x4e00 && code <= 0x9fff)
}

/** No character that opens inline markup or ends a heading, no control character, no blank at the end. */
function isPlainLine(source: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code < 128 && marks[code] === 1) return false
  }
  return source.charCodeAt(end - 1) !== 32
}

const marks = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 32 || '*_`[]<&\\|~#'.includes(String.fromCharCode(code)) ? 1 : 0,
)
