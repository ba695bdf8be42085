import type { Editable } from '../markdown/source-edit.js'
import type { ReportFacts } from './facts.js'

/** A report as its edits see it; the mask is put together only when there is something to edit. */
export const editableReport = (report: Pick<ReportFacts, 'source' | 'mask' | 'frontMatter'>): Editable => ({
  source: report.source,
  get mask() {
    return report.mask
  },
  frontMatterEnd: report.frontMatter.span.end,
})
