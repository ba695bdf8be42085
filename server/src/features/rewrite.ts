import type { Checked } from '../check/check.js'
import { type SourceEdit, structuralEdits } from '../markdown/source-edit.js'
import { editableReport } from '../report/editable.js'
import type { Edit } from '../text/edits.js'
import { type Message, say } from '../text/message.js'
import { outline } from './outline.js'

type Tell = (message: Message) => string

/** Writes a report type into the front matter, which wins over detection. */
export function setReportType(checked: Checked, type: string): readonly SourceEdit[] {
  return structuralEdits(editableReport(checked.report), [typeEdit(checked, type)]) ?? []
}

function typeEdit({ source, report }: Checked, type: string): Edit {
  const { span, spans } = report.frontMatter
  const value = spans['report-type']
  if (value) return { span: value, text: type }
  const gap = lineBreak(source)
  if (span.end === 0) return { span: { start: 0, end: 0 }, text: `---${gap}report-type: ${type}${gap}---${gap}${gap}` }
  const first = /\r\n|\r|\n/.exec(source)
  const at = first ? first.index + first[0].length : span.end
  return { span: { start: at, end: at }, text: `report-type: ${type}${gap}` }
}

/** Turns the labels of known sections into headings; text behind a label becomes a paragraph of its own. */
export function labelsToHeadings({ source, report }: Checked): readonly SourceEdit[] {
  const gap = lineBreak(source)
  const edits: SourceEdit[] = []
  const editable = editableReport(report)
  for (const { label, ids } of report.sections) {
    if (label.style === 'heading' || ids.length === 0) continue
    const alone =
      label.start === report.frontMatter.span.end ||
      /(?:^|\r\n\r\n|\n\n|\r\r)$/.test(source.slice(Math.max(0, label.start - 4), label.start))
    const before = alone ? '' : gap
    const rest = source.slice(label.bodyStart, label.bodyStart + 2)
    const body = /^[\r\n]/.test(rest) || rest === '' ? '' : gap + gap
    const text = `${before}## ${inSentenceCase(label.text)}${body}`
    edits.push(...(structuralEdits(editable, [{ span: { start: label.start, end: label.bodyStart }, text }]) ?? []))
  }
  return edits
}

/** A table of the abbreviations that the report uses, put at the offset; undefined where there are none. */
export function abbreviationTable(checked: Checked, offset: number, tell: Tell): readonly SourceEdit[] {
  const rows = outline(checked).abbreviations.filter(({ long }) => long !== undefined)
  if (rows.length === 0) return []
  const gap = lineBreak(checked.source)
  const cell = (text: string): string => text.replace(/\|/g, '\\|')
  const lines = rows.map(({ short, long = '' }) => `| ${cell(short)} | ${cell(long)} |`)
  const head = `| ${tell(say('Abbreviation'))} | ${tell(say('Meaning'))} |`
  const text = [head, '|---|---|', ...lines, ''].join(gap)
  const atLineStart = offset === 0 || /[\r\n]/.test(checked.source[offset - 1]!)
  const edit = { span: { start: offset, end: offset }, text: atLineStart ? text : gap + gap + text }
  return structuralEdits(editableReport(checked.report), [edit]) ?? []
}

const lineBreak = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'

/** `ESTIMATED BLOOD LOSS` → `Estimated blood loss`; short ones (`EBL`) stay. */
const inSentenceCase = (text: string): string =>
  text.length > 4 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text
