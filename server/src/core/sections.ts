import type { Span } from '../text/span.js'
import type { Label } from './block.js'

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
}

/** Reads the sections of a report from its labels. */
export const readSections = (
  _report: { readonly labels: readonly Label[]; readonly source: string; readonly mask: string },
  _type: unknown,
): readonly Section[] => []
