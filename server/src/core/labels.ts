import type { Block, Label } from './block.js'

const bold =
  /^(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:\*\*|__)([^*_\r\n]{1,120}?)(?:[:：][ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*[:：]?)[ \t]*/
const capitals = /^([A-Z][A-Z0-9 ,&/()'’-]{1,80}?[A-Z)])(?:[ \t]*[:：][ \t]*|[ \t]*$)/
const plain = /^([A-Z\u4e00-\u9fff][^:：\r\n.;|]{1,60})[:：](?=[ \t\r\n]|$|(?<=：))[ \t]*/
const numbering =
  /^(?:[(（]?(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)、）](?:\d+\.?)*[ \t]*|[一二三四五六七八九十]+[、.]\s*|[【[])/
const closing = /[\]】:：.\s]+$/

/** What may open a section, in order of the text: headings, and the labels at the starts of lines. */
export function findLabels(source: string, blocks: readonly Block[]): Label[] {
  const labels: Label[] = []
  for (const block of blocks) {
    const { span } = block
    if (block.kind === 'heading') {
      const found = trim(source.slice(span.start, span.end).replace(/[*_]{2}/g, '  '), span.start)
      const start = lineStart(source, span.start)
      labels.push({ style: 'heading', ...found, bodyStart: span.end, start, depth: block.depth })
      continue
    }
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue
    for (let line = lineStart(source, span.start); line < span.end; line = nextLine(source, line, span.end)) {
      const at = line < span.start ? span.start : line
      const label = labelAt(source, at, span.end)
      if (label) labels.push(label)
    }
  }
  return labels
}

/** The label that a line begins with, if any. */
function labelAt(source: string, start: number, end: number): Label | undefined {
  const line = source.slice(start, Math.min(lineEnd(source, start), end, start + 200))
  const indent = line.length - line.trimStart().length
  const text = line.slice(indent)
  const from = start + indent
  let match = bold.exec(text)
  const style = match
    ? 'bold'
    : (match = capitals.exec(text))
      ? 'capitals'
      : (match = plain.exec(text))
        ? 'plain'
        : undefined
  if (!match || !style || !match[1]) return undefined
  const inner = from + text.indexOf(match[1])
  return { style, ...trim(match[1], inner), bodyStart: from + match[0].length, start: from, depth: 7 }
}

function trim(raw: string, start: number): { text: string; span: { start: number; end: number } } {
  const lead = raw.length - raw.trimStart().length
  let text = raw.trim()
  const number = numbering.exec(text)?.[0].length ?? 0
  text = text.slice(number === text.length ? 0 : number)
  const from = start + lead + (number === raw.trim().length ? 0 : number)
  text = text.replace(closing, '')
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

function nextLine(source: string, from: number, end: number): number {
  const stop = lineEnd(source, from)
  return stop >= end ? end : stop + (source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? 2 : 1)
}
