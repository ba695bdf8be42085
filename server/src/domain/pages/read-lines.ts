import { kindOf, type Line, type LineKind, opens } from './line-kind.js'

const fence = /^(?:```|~~~)/
const longProse = 60
const leastPoints = 2
const field =
  /^(?:title|author|unit|affiliation|institution|paper|abstract|category|speaker|presenter|keywords?|corresponding)\b/i

/** The lines of a pasted text with what each becomes. Linear: each looks at its neighbours only. */
export function readLines(source: readonly string[], titled: boolean): Line[] {
  const lines = plainLines(source)
  let title = titled || lines.some(({ text }) => /^#\s/.test(text))
  const out: Line[] = []
  for (const [i, line] of lines.entries()) {
    const decided = decide(lines, i, out, title)
    if (decided === 'title') title = true
    out.push({ text: line.text, kind: decided })
  }
  return withPoints(withRows(out))
}

/** Line by line, without looking round; what stands in a fence is kept. */
function plainLines(source: readonly string[]): Line[] {
  let code = false
  let first = true
  return source.map((raw) => {
    const text = raw.replace(/^[\s\u3000]+|\s+$/gu, '')
    if (fence.test(text)) {
      code = !code
      return { text: raw, kind: 'kept' }
    }
    if (code) return { text: raw, kind: 'kept' }
    const kind = kindOf(text, first)
    if (kind !== 'blank') first = false
    return { text: kind === 'kept' ? raw.trimEnd() : text, kind }
  })
}

function decide(lines: readonly Line[], i: number, before: readonly Line[], titled: boolean): LineKind {
  const { text, kind } = lines[i]!
  if (
    !titled &&
    (kind === 'prose' || kind === 'label') &&
    !before.some((l) => l.kind !== 'blank' && l.kind !== 'furniture' && l.kind !== 'field')
  ) {
    if (kind === 'label' && !/^title\b/i.test(text) && field.test(text)) return 'field'
    if (text.length < 200 && !/[.。]$/.test(text) && hasMore(lines, i)) return 'title'
  }
  if (kind !== 'prose') return kind
  const sentence = /^[^,;:]{4,60}\.$/.test(text) && text.split(' ').length <= 7
  if (!opens(text) && !(sentence && opens(text.slice(0, -1)))) return kind
  const last = lines[i - 1]
  const runsOn = last && last.kind === 'prose' && !/[.!?。！？:："”)]$/.test(last.text) && !opens(last.text)
  if (runsOn) return kind
  const twin = [lines[i - 1], lines[i + 1]].some((other) => other?.text === text)
  return !twin && leads(lines, i, sentence) ? 'heading' : kind
}

const hasMore = (lines: readonly Line[], i: number): boolean =>
  lines.slice(i + 1, i + 40).some(({ kind }) => kind !== 'blank' && kind !== 'furniture')

/** True where something longer, or a list, follows a short line. */
function leads(lines: readonly Line[], i: number, sentence: boolean): boolean {
  for (let k = i + 1, passed = 0; k < lines.length && passed < 3; k++) {
    const { kind, text } = lines[k]!
    if (kind === 'blank') continue
    if (kind === 'prose') {
      if (text.length >= longProse || /[.!?]$/.test(text)) return !sentence
      // a short sentence is a head only over another head
      if (sentence) return opens(text)
      if (!opens(text)) return true
      passed++
      continue
    }
    if (kind === 'furniture' || sentence) return false
    return kind !== 'kept' || !/^(?:#|>|`)/.test(text)
  }
  return false
}

/** A run of lines with the same number of cells is a table; a single one is prose. */
function withRows(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.kind !== 'row') return line
    const beside = [lines[i - 1], lines[i + 1]].some(
      (other) => other?.kind === 'row' && gaps(other.text) === gaps(line.text),
    )
    return beside ? line : { ...line, kind: 'prose' }
  })
}

const gaps = (text: string): number => text.split(/\t+|[ \u00a0\u3000]{3,}/).length

/** Short lines without a stop below a heading, in one block, are the points of a list. */
function withPoints(lines: readonly Line[]): Line[] {
  const out = [...lines]
  for (let i = 0; i < out.length; i++) {
    if (out[i]!.kind !== 'heading') continue
    let end = i + 1
    while (end < out.length && isPoint(out[end]!)) end++
    if (end - i - 1 < leastPoints || (out[end] && out[end]!.kind !== 'blank')) continue
    for (let k = i + 1; k < end; k++) out[k] = { text: out[k]!.text, kind: 'bullet' }
    i = end - 1
  }
  return out
}

const isPoint = ({ kind, text }: Line): boolean =>
  (kind === 'prose' || kind === 'heading' || kind === 'bullet') && text.length < 110 && !/[.!?。！？:：]$/.test(text)
