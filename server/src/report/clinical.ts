import type { ReportFacts } from './facts.js'

/** Categories of the lexicon that ordinary texts do not speak of. */
const telling: ReadonlySet<string> = new Set([
  'pathology',
  'procedure',
  'complication',
  'drug',
  'outcome',
  'device',
  'imaging',
  'classification',
])
const patient = /\b(?:patients?|year-old|surgeon|surgery|diagnos[ei]s|hospital|clinic)\b|患者|病人|医院|手术/i

/** A text as short as this does not show what it is about. */
const fewWords = 25

/**
 * True where a document speaks of patients or their treatment: it is a report of a known type, names a patient or uses two
 * terms of the field. In other Markdown (minutes, a shopping list) names, numbers and short forms are nobody's concern.
 */
export function isClinical(report: Pick<ReportFacts, 'reportType' | 'terms' | 'knowledge' | 'mask' | 'cues'>): boolean {
  if (report.reportType !== undefined || report.cues.words < fewWords || patient.test(report.mask)) return true
  const { concepts } = report.knowledge.lexicon
  let found = 0
  for (const { concept } of report.terms) {
    if (telling.has(concepts.get(concept)?.category ?? '') && ++found > 1) return true
  }
  return false
}
