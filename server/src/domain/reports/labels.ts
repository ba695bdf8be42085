import { nearLabelFinder, type Spellings } from './near-label.js'
import { expand, labelNormalizer, normalLabel } from './phrases.js'
import type { Meaning, ReportType, ReportTypeData } from './type.js'

const nothing: Meaning = { ids: [], maybe: [] }

/**
 * A report type with its labels and sections ready for look-up. `meanings` where they are known already; types that are made
 * together share what `form` remembers.
 */
export function compileType(
  data: ReportTypeData,
  form: (label: string) => string = labelNormalizer(),
  meanings: ReadonlyMap<string, Meaning> = meaningsOf(data, form),
): ReportType {
  return {
    ...data,
    meanings,
    section: new Map(data.sections.map((section) => [section.id, section])),
    starting: data.sections.filter(({ starts }) => starts),
    near: nearLabelFinder(() => spellingsOf(data)),
    groupsOf: groupsOf(data),
  }
}

/** What each label means, by its normal form. */
function meaningsOf(data: ReportTypeData, form: (label: string) => string): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, { ids: string[]; maybe: readonly string[] }>()
  const at = (form: string): { ids: string[]; maybe: readonly string[] } => {
    const known = meanings.get(form)
    if (known) return known
    const fresh = { ids: [], maybe: [] }
    meanings.set(form, fresh)
    return fresh
  }
  for (const { id, labels, zh, title } of data.sections) {
    for (const label of [title.en, title.zh, ...labels, ...zh].flatMap(expand)) {
      const { ids } = at(form(label))
      if (!ids.includes(id)) ids.push(id)
    }
  }
  for (const [pattern, ids] of Object.entries(data.ambiguous)) {
    for (const label of expand(pattern)) {
      const meaning = at(form(label))
      meaning.ids.length = 0
      meaning.maybe = ids
    }
  }
  meanings.delete('')
  return meanings
}

function groupsOf({ groups }: ReportTypeData): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [name, { words }] of Object.entries(groups)) {
    for (const word of words) names.set(word, [...(names.get(word) ?? []), name])
  }
  return names
}

/** Labels by first letter and length, with the ids of their sections. */
function spellingsOf(data: ReportTypeData): Spellings {
  const spellings = new Map<string, Map<string, string[]>>()
  const add = (label: string, ids: readonly string[]): void => {
    const text = label.toLowerCase()
    const key = text[0]! + text.length
    const bucket = spellings.get(key) ?? new Map<string, string[]>()
    spellings.set(key, bucket)
    bucket.set(text, [...(bucket.get(text) ?? []), ...ids])
  }
  for (const { id, labels, title } of data.sections) for (const l of [title.en, ...labels].flatMap(expand)) add(l, [id])
  for (const [pattern, ids] of Object.entries(data.ambiguous)) for (const l of expand(pattern)) add(l, ids.slice(0, 1))
  return new Map(
    [...spellings].map(([key, bucket]) => [
      key,
      [...bucket].map(([label, ids]) => ({ label, ids: [...new Set(ids)] })),
    ]),
  )
}

/** The forms under which a label is looked up; made once per label, the same for all types. */
export interface LabelForms {
  readonly whole: string
  /** The label in lower case. */
  readonly raw: string
  /** Without words in brackets, where there are any. */
  readonly bare?: string
  /** Forms of the parts of a combined label ("EBL and drains", "Surgeon/Assistant"). */
  readonly parts: readonly string[]
  /** What stands before a colon inside the label. */
  readonly head?: string
}

const brackets = /[(（][^()（）]{0,60}[)）]/g
const between = /[&/,，、+;；]| and |及|和|与/i

export function labelForms(label: string): LabelForms {
  const whole = normalLabel(label)
  const bare = label.replace(brackets, ' ')
  const parts = bare.length > 80 || !between.test(bare) ? [] : bare.split(between).filter((part) => part.trim())
  return {
    whole,
    raw: label.toLowerCase().trim(),
    ...(bare === label ? {} : { bare: normalLabel(bare) }),
    ...(/[:：]/.test(label) ? { head: normalLabel(label.slice(0, label.search(/[:：]/))) } : {}),
    parts: parts.length > 4 || parts.length < 2 ? [] : parts.map(normalLabel),
  }
}

/**
 * What a label means in a report of that type. A combined label means what its parts mean; words in brackets count only
 * where the label is unknown without them. One unknown part makes the whole unknown.
 */
export function labelMeaning(type: ReportType, forms: LabelForms): Meaning {
  const known = type.meanings.get(forms.whole) ?? (forms.bare ? type.meanings.get(forms.bare) : undefined)
  if (known) return known
  for (const { id, starts } of type.starting) {
    if (starts?.some((start) => forms.raw.startsWith(start))) return { ids: [id], maybe: [] }
  }
  if (forms.parts.length === 0) return nothing
  const ids = new Set<string>()
  for (const part of forms.parts) {
    const meaning = type.meanings.get(part)
    if (!meaning) return nothing
    for (const id of meaning.ids.length ? meaning.ids : meaning.maybe.slice(0, 1)) ids.add(id)
  }
  return { ids: [...ids], maybe: [] }
}

/** Ids of the sections that a label may open in a report of that type; empty where it is none of its labels. */
export function matchLabel(type: ReportType, label: string): readonly string[] {
  const { ids, maybe } = labelMeaning(type, labelForms(label))
  return ids.length ? ids : maybe
}
