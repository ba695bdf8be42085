import type { LabelForms } from '../domain/reports/labels.js'
import type { Span } from '../text/span.js'

/** `line`: a short line that stands alone like a heading and is not marked as one. */
export type LabelStyle = 'heading' | 'bold' | 'capitals' | 'plain' | 'line'

/**
 * Something that may open a section: a heading, a bold label at the start of a line (`**EBL:** 200 mL`), a line of
 * capitals (`ESTIMATED BLOOD LOSS: 200 mL`) or a short plain label with a colon (`Specimens: none`).
 */
export interface Label {
  readonly style: LabelStyle
  /** Words of the label without numbering, colon, `#`, `**`, brackets. */
  readonly text: string
  /** The forms under which report types know it. */
  readonly forms: LabelForms
  /** Where `text` stands. */
  readonly span: Span
  /** First offset behind the label and its punctuation: the body starts here. */
  readonly bodyStart: number
  /** Start of the line (or heading) that the label stands in. */
  readonly start: number
  /** Heading depth 1–6; 7 for labels that are no headings, 8 for cells of a table. */
  readonly depth: number
  /** In the head of a table: the label of its first row, or the name of a column. */
  readonly head?: true
}
