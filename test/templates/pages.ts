import type { NewReport } from '../../server/src/domain/templates/report.js'
import { makeKnowledge } from '../../server/src/knowledge.js'

export const { templates, reportTypes } = makeKnowledge()

/** Every page that the templates can give. */
export const pages: readonly NewReport[] = [
  ...templates.reports.map(({ id }) => ({ type: id })),
  ...templates.procedures.map(({ id }) => ({ type: 'operative-note', procedure: id })),
  ...templates.procedures.filter((p) => p.explainer).map(({ id }) => ({ type: 'procedure-explainer', procedure: id })),
]

export const nameOf = (page: NewReport): string => [page.type, page.procedure].filter(Boolean).join(' ')

/** What the check finds on the pages. */
export const onAll = <T>(check: (page: NewReport) => T | undefined): readonly T[] =>
  pages.flatMap((page) => {
    const found = check(page)
    return found === undefined ? [] : [found]
  })
