import type { Span } from '../text/span.js'
import type { ReportFacts } from './context.js'

/** How one section of the report type stands in a report. */
export interface SectionState {
  readonly id: string
  /** Own label, label without body, stated only in running text, or nowhere. */
  readonly status: 'section' | 'empty' | 'text' | 'missing'
  readonly label?: string
  readonly span?: Span
}

export const sectionStates = (_report: ReportFacts): readonly SectionState[] => []
