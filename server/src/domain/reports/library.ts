import { type CueIndex, cueIndex } from './cues.js'
import { compileType } from './labels.js'
import { labelNormalizer } from './phrases.js'
import { meaningsFrom, preparedLabels } from './prepared.js'
import type { ReportType, ReportTypeData, SectionType } from './type.js'

/** A section of a type that extends another; `after` names the section behind which it stands. */
type AddedSection = SectionType & { readonly after?: string }

/** A report type as a file has it: whole, or what it changes in the type that it extends. */
export type ReportTypeFile = Partial<Omit<ReportTypeData, 'sections'>> &
  Pick<ReportTypeData, 'id'> & { readonly sections?: readonly AddedSection[]; readonly omit?: readonly string[] }

/** The report types of the product, and all their cues in one index. */
export interface ReportLibrary {
  readonly types: readonly ReportType[]
  readonly cues: CueIndex
}

/** Makes the types ready for use; `more` are cues of others, read in the same pass. Throws on a file that extends an unknown type: the data is ours, and tested. */
export function buildReports(
  files: readonly ReportTypeFile[],
  more: readonly string[] = [],
  prepared = preparedLabels(),
): ReportLibrary {
  const byId = new Map(files.map((file) => [file.id, file]))
  const whole = (file: ReportTypeFile): ReportTypeData => {
    const parent = file.extends === undefined ? undefined : byId.get(file.extends)
    if (file.extends !== undefined && !parent) throw new Error(`unknown report type ${file.extends}`)
    return parent ? extendType(whole(parent), file) : (file as ReportTypeData)
  }
  const form = labelNormalizer()
  const types = files.map((file) => {
    const known = prepared?.[file.id]
    return compileType(whole(file), form, known && meaningsFrom(known))
  })
  return { types, cues: cueIndex(types, more) }
}

/** A type with the changes of a file: its sections replace those of the same id or go in behind `after`. */
export function extendType(parent: ReportTypeData, file: ReportTypeFile): ReportTypeData {
  const gone = new Set(file.omit ?? [])
  const sections: SectionType[] = parent.sections.filter(({ id }) => !gone.has(id))
  for (const { after, ...section } of file.sections ?? []) {
    const at = sections.findIndex(({ id }) => id === section.id)
    const behind = after === undefined ? -1 : sections.findIndex(({ id }) => id === after)
    if (at >= 0) sections[at] = section
    else sections.splice(behind < 0 ? sections.length : behind + 1, 0, section)
  }
  return {
    ...parent,
    ...file,
    sections,
    groups: { ...parent.groups, ...file.groups },
    ambiguous: { ...parent.ambiguous, ...file.ambiguous },
    profiles: file.profiles ?? parent.profiles,
    detect: file.detect ?? [],
  }
}
