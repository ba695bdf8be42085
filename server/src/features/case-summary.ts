import type { Checked } from '../check/check.js'
import { caseRow, type RowField, rowFields } from './case-row.js'

const labels: Readonly<Record<RowField, string>> = {
  procedures: 'Procedure',
  levels: 'Levels',
  sides: 'Side',
  approach: 'Approach',
  position: 'Position',
  anesthesia: 'Anesthesia',
  implants: 'Implants',
  graft: 'Graft',
  bloodLossMl: 'Estimated blood loss',
  start: 'Start',
  end: 'End',
  minutes: 'Duration',
  complications: 'Complications',
  specimens: 'Specimens',
  drains: 'Drains',
  disposition: 'Disposition',
}
const units: Readonly<Partial<Record<RowField, string>>> = { bloodLossMl: ' mL', minutes: ' min' }

/** The case in a few lines for a chart or a message, in the language of reports; empty where nothing is stated. */
export function caseSummary(checked: Checked): string {
  const row = caseRow(checked)
  return rowFields
    .flatMap((field) => {
      const values = row[field].map(({ value }) => value + (units[field] ?? ''))
      return values.length ? [`${labels[field]}: ${values.join('; ')}`] : []
    })
    .join('\n')
}
