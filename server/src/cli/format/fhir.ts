import type { RowField } from '../../features/case-row.js'

/** A row with the line of each value, as `extract` writes it. */
export interface ExtractedRow {
  readonly file: string
  readonly type: string | null
  readonly fields: Readonly<Record<RowField, readonly { readonly value: string; readonly line: number }[]>>
}

/**
 * The row as a FHIR R4 `Procedure` (HL7 FHIR 4.0.1). The report names no patient here: `subject` is a display text, as the
 * standard asks for one. Codes are left to the receiver; texts are those of the report.
 */
export function fhirProcedure({ file, fields }: ExtractedRow): object {
  const texts = (field: RowField): readonly string[] => fields[field].map(({ value }) => value)
  const concepts = (list: readonly string[]): object => (list.length ? { list: list.map((text) => ({ text })) } : {})
  const sites = [...texts('levels'), ...texts('sides')]
  const complications = texts('complications').filter((text) => !nothing.test(text))
  const notes = noted.flatMap(([field, label]) => texts(field).map((value) => ({ text: `${label}: ${value}` })))
  return {
    resourceType: 'Procedure',
    identifier: [{ system: 'urn:spine-report:file', value: file }],
    status: 'completed',
    subject: { display: 'not named' },
    ...(texts('procedures').length ? { code: { text: texts('procedures').join('; ') } } : {}),
    ...named('bodySite', concepts(sites)),
    ...named('complication', concepts(complications)),
    ...(texts('implants').length
      ? { focalDevice: texts('implants').map((display) => ({ manipulated: { display } })) }
      : {}),
    ...(notes.length ? { note: notes } : {}),
  }
}

const named = (name: string, found: { readonly list?: unknown }): object => (found.list ? { [name]: found.list } : {})

/** “None” is no complication. */
const nothing = /^(?:none|nil|no\b|not any|without|n\/a|无)/i

const noted: readonly (readonly [RowField, string])[] = [
  ['approach', 'Approach'],
  ['position', 'Position'],
  ['anesthesia', 'Anesthesia'],
  ['graft', 'Graft'],
  ['bloodLossMl', 'Estimated blood loss in mL'],
  ['start', 'Start'],
  ['end', 'End'],
  ['minutes', 'Duration in minutes'],
  ['specimens', 'Specimens'],
  ['drains', 'Drains'],
  ['disposition', 'Disposition'],
]
