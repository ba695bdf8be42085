import { labelForms } from '../domain/reports/labels.js'
import type { Block } from '../markdown/block.js'
import { withoutMarks } from '../text/around.js'
import type { Label, LabelStyle } from './label.js'

const bold =
  /^(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:\*\*|__)([^*_\r\n]{1,120}?)(?:[:：][ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*[:：]?)[ \t]*/
const capitals = /^([A-Z][A-Z0-9 ,&/()'’-]{1,80}?[A-Z)])(?:[ \t]*[:：][ \t]*|[ \t]*$)/
const plain = /^([\p{Lu}\u4e00-\u9fff【[][^:：\r\n.;|。；]{0,60})[:：](?=[ \t\r\n]|$|(?<=：)|[\u4e00-\u9fff{[(])[ \t]*/u
const bracketed = /^(?:【([^】\r\n]{1,30})】|\[(\p{L}[^[\]\r\n]{3,29})\](?![[(]))[:：]?[ \t]*/u
const inner =
  /(?:\*\*|__)([^*_\r\n]{2,60}?)(?:[:：][ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*[:：])[ \t]*|(?<=[.;|][ \t]{1,3}|[ \t]{2}|\t|[；。])([A-Z][A-Z /&()'’-]{1,50}[A-Z)]|[\u4e00-\u9fff]{2,8})[ \t]*[:：][ \t]*/g
const numbering =
  /^(?:[(（]?(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)、）](?:\d+\.?)*[ \t]*|\d{1,2}(?:\.\d{1,2}){0,2}[ \t]+(?=[A-Z\u4e00-\u9fff])|[一二三四五六七八九十]+[、.]\s*|[【[])/
const closing = /[\]】:：.\s]+$/

/**
 * What may open a section, in order of the text: headings; bold, capital and plain labels at the starts of lines; bold
 * and capital labels with a colon further on in a line; the left cells of tables of two columns; and lines that stand
 * alone like a heading without being marked as one.
 */
export function findLabels(source: string, mask: string, blocks: readonly Block[]): Label[] {
  const labels: Label[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.kind === 'heading') labels.push(headingLabel(source, mask, block))
    else if (block.kind === 'cell') pushCell(labels, source, blocks, i)
    else if (block.kind === 'paragraph' || block.kind === 'item') pushLines(labels, source, block)
  }
  return labels
}

/** Without footnotes, tags, anchors and entities, which the mask has taken out or resolved; what is code or a blank stays as written. */
function headingLabel(source: string, mask: string, { span, depth }: Block): Label {
  const shown = mask.slice(span.start, span.end)
  const written = shown.includes('\ufffc')
    ? source.slice(span.start, span.end)
    : shown.replace(/\{[#.][^{}\r\n]{1,80}\}\s*$/, (anchor) => ' '.repeat(anchor.length))
  const raw = trim(
    written.replace(/[*_]{2}|\u2060|\u2009/g, (marks) => ' '.repeat(marks.length)),
    span.start,
  )
  const found = /[\u2060\u2009]/.test(shown)
    ? { ...raw, text: withoutMarks(mask.slice(raw.span.start, raw.span.end)) }
    : raw
  return label('heading', found, span.end, lineStart(source, span.start), depth)
}

/** Below all other labels: a table stands in a section. */
export const cellDepth = 8

/** In a table of two columns the left cell names what the right one says. */
function pushCell(labels: Label[], source: string, blocks: readonly Block[], at: number): void {
  const { span, column, row } = blocks[at]!
  const next = blocks[at + 1]
  const third = blocks[at + 2]
  if (column !== 0 || next?.kind !== 'cell' || next.column !== 1) return
  if (third?.kind === 'cell' && third.column === 2) return
  const found = trim(source.slice(span.start, span.end).replace(/\*\*|__/g, '  '), span.start)
  if (found.text.length < 2 || found.text.length > 60) return
  const cell = label('plain', found, next.span.start, span.start, cellDepth)
  labels.push(row === 0 ? { ...cell, head: true } : cell)
}

function pushLines(labels: Label[], source: string, { span, kind }: Block): void {
  let before = ''
  for (let start = span.start; start < span.end; ) {
    const stop = Math.min(lineEnd(source, start), span.end)
    const line = boldTags(source.slice(start, stop))
    const next = Math.min(nextLine(source, stop), span.end)
    const first = openingLabel(line, start, kind === 'item')
    if (first) labels.push(first)
    if (line.length > 12 && /[:：]/.test(line)) pushInner(labels, line, start, first?.bodyStart ?? start)
    if (!first && kind === 'paragraph' && standsAlone(line, before, source, next, span.end)) {
      const found = trim(line, start)
      labels.push(label('line', found, stop, start, 7))
    }
    if (line.trim()) before = line
    start = next
  }
}

/** `<strong>` and `<b>` as `**`, in their own length. */
const boldTags = (line: string): string =>
  line.includes('<')
    ? line
        .replace(/<(?:b|strong)>/gi, (tag) => '**'.padStart(tag.length))
        .replace(/<\/(?:b|strong)>/gi, (tag) => '**'.padEnd(tag.length))
    : line

/** The label that a line begins with, if any. */
function openingLabel(whole: string, start: number, item: boolean): Label | undefined {
  const line = whole.slice(0, 200)
  const indent = line.length - line.trimStart().length
  const text = line.slice(indent)
  const from = start + indent
  let match = bold.exec(text)
  const style: LabelStyle = match ? 'bold' : (match = capitals.exec(text)) ? 'capitals' : 'plain'
  match ??= bracketed.exec(text) ?? plain.exec(text)
  if (item && style === 'capitals' && match && !/[:：]/.test(match[0])) return undefined
  const name = match?.[1] ?? match?.[2]
  if (!match || !name || (style === 'bold' && !/[\p{L}]/u.test(name))) return undefined
  return label(style, trim(name, from + text.indexOf(name)), from + match[0].length, from, 7)
}

/** Labels further on in a line: `**Surgeon:** A. Example  **Assistant:** none`, `COMPLICATIONS: None. DRAINS: None.` */
function pushInner(labels: Label[], line: string, start: number, from: number): void {
  inner.lastIndex = 0
  for (const match of line.matchAll(inner)) {
    const at = start + match.index
    const text = match[1] ?? match[2]
    if (!text || at < from) continue
    const found = trim(text, at + match[0].indexOf(text))
    labels.push(label(match[1] ? 'bold' : 'capitals', found, at + match[0].length, at, 7))
  }
}

const maxHeadingWords = 9
const sentenceEnd = /[.!?。！？:：;"”）)\]]\s*$/

/** True for a short line like a heading: nothing runs into it, and what follows starts anew and is longer. */
function standsAlone(line: string, before: string, source: string, next: number, end: number): boolean {
  const text = line.trim()
  if (text.length < 4 || text.length > 70 || !/^[\p{Lu}\d\u4e00-\u9fff]/u.test(text) || /[,，;；、|/>]|^\d/.test(text))
    return false
  if (text.split(/\s+/).length > maxHeadingWords || /[!?！？。:：,]$/.test(text)) return false
  if (before && !sentenceEnd.test(before)) return false
  const inside = next < end
  if (/\.$/.test(text) && !(inside && text.split(/\s+/).length > 1)) return false
  if (!inside) return !before
  const follow = source.slice(next, Math.min(lineEnd(source, next), end)).trim()
  return follow.length > 0 && /^[\p{Lu}\d"“(\u4e00-\u9fff]/u.test(follow)
}

const label = (style: LabelStyle, found: Found, bodyStart: number, start: number, depth: number): Label => ({
  style,
  ...found,
  forms: labelForms(found.text),
  bodyStart,
  start,
  depth,
})

interface Found {
  readonly text: string
  readonly span: { readonly start: number; readonly end: number }
}

function trim(raw: string, start: number): Found {
  const lead = raw.length - raw.trimStart().length
  let text = raw.trim()
  const number = numbering.exec(text)?.[0].length ?? 0
  const skip = number === text.length ? 0 : number
  text = text.slice(skip).replace(closing, '')
  const from = start + lead + skip
  return { text, span: { start: from, end: from + text.length } }
}

function lineStart(source: string, offset: number): number {
  for (let i = offset; i > 0; i--) {
    const code = source.charCodeAt(i - 1)
    if (code === 10 || code === 13) return i
  }
  return 0
}

function lineEnd(source: string, offset: number): number {
  for (let i = offset; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return source.length
}

/** Start of the line behind the line break at `stop`. */
function nextLine(source: string, stop: number): number {
  return stop + (source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? 2 : 1)
}
