import type { Meaning, ReportType } from './type.js'

/** By type: what labels mean (ids of sections, then those that are possible) → the normal forms of these labels. */
export type PreparedLabels = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Undefined here: labels are worked out from the data. The bundler puts in what it has worked out beforehand. */
export const preparedLabels = (): PreparedLabels | undefined => undefined

/** Puts down what was worked out, in few and short texts. */
export function prepareLabels(types: readonly Pick<ReportType, 'id' | 'meanings'>[]): PreparedLabels {
  return Object.fromEntries(types.map(({ id, meanings }) => [id, byMeaning(meanings)]))
}

function byMeaning(meanings: ReadonlyMap<string, Meaning>): Readonly<Record<string, string>> {
  const forms: Record<string, string> = {}
  for (const [form, { ids, maybe }] of meanings) {
    const key = `${ids.join(' ')}|${maybe.join(' ')}`
    forms[key] = key in forms ? `${forms[key]}|${form}` : form
  }
  return forms
}

/** The meanings again, by the forms of labels. */
export function meaningsFrom(prepared: Readonly<Record<string, string>>): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const key in prepared) {
    const [ids, maybe] = key.split('|').map((list) => (list ? list.split(' ') : []))
    const meaning = { ids: ids!, maybe: maybe! }
    for (const form of prepared[key]!.split('|')) meanings.set(form, meaning)
  }
  return meanings
}
