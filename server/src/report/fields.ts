import type { Block } from '../markdown/block.js'
import { apart, type Span, shift } from '../text/span.js'

/** A value of a table with what its row or column calls it. */
interface Field {
  readonly label: string
  readonly value: Span
}

/** What a label must speak of for its values to be read as a line “label: value”. */
const personal =
  /^(?:.{0,20}\b)?(?:names?|patients?|pt|age|mrn|nhs|record|chart|hospital|unit|account|insurance|policy|id|ssn|phone|tel\w*|mobile)\b|姓名|患者|年龄|[号码]$|电话|手机/i
/** A column of names is one of patients where the table also tells their age, sex, number or diagnosis. */
const ofPatients =
  /\b(?:age|sex|gender|mrn|dob|birth|diagnosis|patient|hospital no|levels?)\b|年龄|性别|诊断|住院号|病历号/i

/** The tables' values that a label in the same row or at the head of the column may make personal. */
function fieldsOf(mask: string, blocks: readonly Block[]): Field[] {
  const found: Field[] = []
  const text = ({ span }: Block): string =>
    mask
      .slice(span.start, span.end)
      .replace(/[\u2009\u2060]+/g, '')
      .replace(/\s*[:：]?\s*$/, '')
      .trim()
  let table: Block[] = []
  const flush = (): void => {
    if (table.length > 1) {
      const columns = Math.max(...table.map((cell) => cell.column)) + 1
      const heads = table.filter((cell) => cell.row === 0)
      const labels = columns % 2 === 0 && columns <= 4 ? table.filter((cell) => cell.column % 2 === 0) : []
      const shown = [...heads, ...labels].map(text)
      const people = shown.some((each) => ofPatients.test(each))
      const usable = (label: string): boolean =>
        label.length <= 40 && personal.test(label) && (people || !/^names?$/i.test(label))
      const at = new Map(table.map((cell) => [cell.row * 1000 + cell.column, cell]))
      for (const cell of labels) {
        const value = at.get(cell.row * 1000 + cell.column + 1)
        if (value && usable(text(cell))) found.push({ label: text(cell), value: value.span })
      }
      const usableHeads = new Map(
        heads.map((cell) => [cell.column, text(cell)] as const).filter(([, label]) => usable(label)),
      )
      for (const cell of table) {
        const label = cell.row > 0 ? usableHeads.get(cell.column) : undefined
        if (label !== undefined) found.push({ label, value: cell.span })
      }
    }
    table = []
  }
  for (const block of blocks) {
    if (block.kind !== 'cell' || (block.row === 0 && block.column === 0)) flush()
    if (block.kind === 'cell') table.push(block)
  }
  flush()
  return found
}

/** What a scanner finds in the mask, and in each value of a table when it is read as a line “label: value”. */
export function scanWithFields<T extends { readonly span: Span }>(
  mask: string,
  blocks: readonly Block[],
  scan: (text: string) => T[],
): T[] {
  const found = scan(mask)
  if (!blocks.some((block) => block.kind === 'cell')) return found
  const more: T[] = []
  for (const { label, value } of fieldsOf(mask, blocks)) {
    const head = `${label}: `
    for (const each of scan(head + mask.slice(value.start, value.end))) {
      const span = shift(each.span, value.start - head.length)
      if (each.span.start < head.length) continue
      more.push({ ...each, span })
    }
  }
  return apart([...found, ...more])
}
