import type { Edit } from './edits.js'

/** How far equal lines are looked for behind lines that differ. */
const reach = 60

interface TextLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Edits that turn one text into another, one for each run of lines that differ; small, so that a reader can judge each. */
export function lineEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return []
  const a = linesOf(before)
  const b = linesOf(after)
  const edits: Edit[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.text === b[j]!.text) {
      i++
      j++
      continue
    }
    const [k, l] = meeting(a, b, i, j)
    const start = a[i]?.start ?? before.length
    const end = a[k]?.start ?? before.length
    const from = b[j]?.start ?? after.length
    edits.push({ span: { start, end }, text: after.slice(from, b[l]?.start ?? after.length) })
    i = k
    j = l
  }
  return edits
}

/** The nearest lines behind two places that are equal and not blank; the ends where there are none. */
function meeting(a: readonly TextLine[], b: readonly TextLine[], i: number, j: number): readonly [number, number] {
  for (let far = 1; far <= reach; far++) {
    for (let k = 0; k <= far; k++) {
      const x = a[i + k]
      const y = b[j + far - k]
      if (x && y && x.text === y.text && x.text.trim() !== '') return [i + k, j + far - k]
    }
  }
  return [a.length, b.length]
}

/** Lines with their breaks: what is cut out together is put back together. */
function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start < text.length; ) {
    let end = start
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
    if (text[end] === '\r' && text[end + 1] === '\n') end++
    end = Math.min(end + 1, text.length)
    lines.push({ text: text.slice(start, end), start, end })
    start = end
  }
  return lines
}
