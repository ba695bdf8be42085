import { type LabelForms, labelMeaning } from '../domain/reports/labels.js'
import type { ReportType } from '../domain/reports/type.js'
import { blankEnd } from '../markdown/mask-writer.js'
import type { Span } from '../text/span.js'
import type { Label } from './label.js'
import { cellDepth } from './labels.js'
import { type Draft, resolve, type Sectionable } from './section-bodies.js'

/** A part of the report that a surgeon would name, with its label and body. */
export interface Section {
  /** Ids of the report type that this label means; empty where it is none of them; two for a combined label. */
  readonly ids: readonly string[]
  readonly label: Label
  /** From the label to the next label of the same or a higher rank. */
  readonly span: Span
  /** What stands behind the label, without surrounding white space. */
  readonly body: Span
  /** True where nothing stands behind the label, not even in sub-sections. */
  readonly empty: boolean
  /** The label that was meant, where the one that stands there is misspelled. */
  readonly meant?: string
}

/** A stretch of the document that is a report of its own. */
export interface ReportPart {
  readonly type: ReportType | undefined
  readonly span: Span
}

/**
 * Reads the sections of a report from its labels. Plain labels, table cells and unmarked lines count only where the
 * report type knows them; headings, bold labels and labels in capitals always open a section. `parts` are in order.
 */
export function readSections(report: Sectionable, parts: readonly ReportPart[]): readonly Section[] {
  const drafts: Draft[] = []
  for (const part of parts) {
    const own = draftsOf(report, part)
    if (part.type) resolve(report, part.type, own)
    drafts.push(...own)
  }
  return drafts.map(({ label, ids, end, body, meant }) => ({
    ids,
    label,
    span: { start: label.start, end },
    body,
    empty: body.start === body.end,
    ...(meant === undefined ? {} : { meant }),
  }))
}

function draftsOf(report: Sectionable, { type, span }: ReportPart): Draft[] {
  const labels = report.labels.filter((label) => label.start >= span.start && label.start < span.end)
  const known = labels.map((label) => type && meaningOf(type, label))
  const kept: Draft[] = []
  labels.forEach((label, i) => {
    const meaning = known[i]
    const understood = !!meaning && (meaning.ids.length > 0 || meaning.maybe.length > 0)
    if (!understood && !standsByItself(report, label)) return
    if (label.head && namesColumns(labels, known, i)) return
    if (label.style === 'line' && (!understood || directlyBehind(report.mask, kept.at(-1)?.label, label))) return
    const ids = [...(meaning?.ids ?? [])]
    const maybe = meaning?.maybe ?? []
    const draft: Draft = {
      label: meaning?.label ?? label,
      ids,
      maybe,
      end: span.end,
      body: { start: 0, end: 0 },
      depth: 0,
    }
    const near = understood || !type ? undefined : type.near(label.text)
    if (near) ids.push(...near.ids)
    kept.push(near ? { ...draft, meant: near.label } : draft)
  })
  close(kept, span.end)
  for (const draft of kept) draft.body = bodyOf(report, draft)
  if (type) seal(kept, type)
  return kept
}

interface Understood {
  readonly ids: readonly string[]
  readonly maybe: readonly string[]
  readonly label: Label
}

/** What a label means; a heading may carry its body behind a colon (`## Estimated blood loss: 200 mL`). */
function meaningOf(type: ReportType, label: Label): Understood {
  const meaning = labelMeaning(type, label.forms)
  const colon = label.style === 'heading' ? label.text.search(/[:：]/) : -1
  if (colon < 0 || meaning.ids.length || meaning.maybe.length) return { ...meaning, label }
  const text = label.text.slice(0, colon).trimEnd()
  const forms: LabelForms = { whole: '', raw: '', parts: [] }
  const head = labelMeaning(type, { ...forms, whole: label.forms.head ?? '' })
  const span = { start: label.span.start, end: label.span.start + text.length }
  return { ...head, label: { ...label, text, span, bodyStart: label.span.start + colon + 1 } }
}

/** True for the head of a table of which no other row begins with a label: "Risk | How often" names columns. */
function namesColumns(labels: readonly Label[], known: readonly (Understood | undefined)[], at: number): boolean {
  let rows = 0
  for (let i = at + 1; labels[i]?.depth === cellDepth && !labels[i]!.head; i++) {
    const meaning = known[i]
    if (meaning && meaning.ids.length + meaning.maybe.length > 0) return false
    rows++
  }
  return rows > 0
}

/** Unknown labels that open a section all the same: they end the section before them. */
function standsByItself(report: Sectionable, { style, span, text }: Label): boolean {
  if (style === 'heading') return true
  if (style === 'capitals')
    return text.length > 3 && (!/\d/.test(text) || /[:：]/.test(report.source.slice(span.end, span.end + 3)))
  return style === 'bold' && /[:：]/.test(report.source.slice(span.end, span.end + 4))
}

/** True where nothing but white space stands between two labels: the second is then the body of the first. */
const directlyBehind = (mask: string, before: Label | undefined, label: Label): boolean =>
  !!before &&
  before.style !== 'line' &&
  mask.slice(before.bodyStart, label.start).replaceAll('\u2029', '').trim() === ''

/** A section ends at the next label of its own rank or a higher one. */
function close(drafts: Draft[], end: number): void {
  const open: Draft[] = []
  for (const draft of drafts) {
    while (open.length && open.at(-1)!.label.depth >= draft.label.depth) open.pop()!.end = draft.label.start
    draft.depth = open.length
    open.push(draft)
  }
  for (const draft of open) draft.end = end
}

const hole = 0xfffc

/** What stands behind the label, trimmed; marks, comments and rules (`---`), which the mask blanks, are nothing. */
function bodyOf({ mask, source }: Sectionable, { label, end }: Draft): Span {
  const isBlank = (at: number): boolean => {
    const code = mask.charCodeAt(at)
    return (
      code <= 32 ||
      code === 0x2029 ||
      code === 0xa0 ||
      code === 0x2009 ||
      code === 0x2060 ||
      (code === hole && source.startsWith('<!--', at))
    )
  }
  let start = Math.min(label.bodyStart, end)
  let stop = end
  while (start < stop && isBlank(start)) start++
  while (stop > start && isBlank(stop - 1)) stop--
  return { start, end: Math.min(blankEnd(source, stop - 1) ?? stop, end) }
}

/** Labels inside a closed section (an abstract) belong to it; key words stand below it, whatever the depth. */
function seal(drafts: Draft[], type: ReportType): void {
  let until = 0
  for (const draft of drafts) {
    if (draft.label.start < until && !draft.ids.some((id) => type.section.get(id)?.body === 'name')) {
      draft.ids.length = 0
      draft.maybe = []
      continue
    }
    if (draft.ids.some((id) => type.section.get(id)?.closed)) until = draft.end
  }
}
