import { shapes } from '../domain/reports/shapes.js'
import type { Need, ReportType, SectionType, Wording } from '../domain/reports/type.js'
import { contains, type Span } from '../text/span.js'
import type { ReportFacts } from './context.js'
import { evidenceOf } from './evidence.js'
import type { ReportPart, Section } from './sections.js'

/** How one section of the report type stands in a report. */
export interface SectionState {
  readonly id: string
  readonly title: Wording
  /** Own label, label without body, stated only in running text, or nowhere. */
  readonly status: 'section' | 'empty' | 'text' | 'missing'
  /** What this report needs: conditions of the section are settled. */
  readonly need: Need
  readonly label?: string
  /** Of the label, or of the words that state the element. */
  readonly span?: Span
}

type States = Pick<ReportFacts, 'mask' | 'source' | 'blocks' | 'labels' | 'cues' | 'sections' | 'parts'>

/** The sections of the main report's type in its order, each with its state; empty where the type is unknown. */
export const sectionStates = (report: States): readonly SectionState[] => {
  const part = report.parts[0]
  return part?.type ? partStates(report, part, part.type) : []
}

/** The states of one of the reports in a file. */
export function partStates(report: States, part: ReportPart, type: ReportType): readonly SectionState[] {
  const sections = report.sections.filter(({ label }) => contains(part.span, label.span))
  const evidence = evidenceOf(report, report.parts.length > 1 ? part.span : undefined)
  const seen = new Map<string, Span>()
  for (const { cue, span } of report.cues.seen) {
    if (!seen.has(cue) && contains(part.span, span)) seen.set(cue, span)
  }
  const groups = new Set(Object.keys(type.groups).filter((name) => groupSeen(report, type, name, sections)))
  const states = type.sections.map((section): SectionState => {
    const { id, title } = section
    const need = needOf(section, groups)
    const labelled = sections.filter(({ ids }) => ids.includes(id))
    const first = labelled.find(({ empty }) => !empty) ?? labelled[0]
    if (first) {
      const status = first.empty ? 'empty' : 'section'
      return { id, title, status, need, label: first.label.text, span: first.label.span }
    }
    const cue = section.text.find((words) => seen.has(words))
    if (cue !== undefined) return { id, title, status: 'text', need, span: seen.get(cue)! }
    const shaped = section.shape !== undefined && shapes[section.shape]?.(evidence.lines)
    return { id, title, status: shaped ? 'text' : 'missing', need }
  })
  return oneOfEach(states, type)
}

function needOf({ need, when, unless }: SectionType, groups: ReadonlySet<string>): Need {
  if (when && !when.some((name) => groups.has(name))) return 'optional'
  return unless?.some((name) => groups.has(name)) ? 'optional' : need
}

/** True where a word of the group stands in the title or one of the group's sections (anywhere, if it names none). */
function groupSeen(report: States, type: ReportType, name: string, sections: readonly Section[]): boolean {
  const { words = [], in: within } = type.groups[name] ?? {}
  const cues = new Set(words)
  const title = report.blocks.find(({ kind }) => kind === 'heading')?.span
  const places = within && sections.filter(({ ids }) => ids.some((id) => within.includes(id))).map(({ body }) => body)
  return report.cues.seen.some(
    ({ cue, span }) =>
      cues.has(cue) && (!places || [...places, ...(title ? [title] : [])].some((place) => contains(place, span))),
  )
}

/** Sections that stand for each other: where one is there, the others are not needed. */
function oneOfEach(states: readonly SectionState[], type: ReportType): readonly SectionState[] {
  const met = new Set<string>()
  for (const { id, status } of states) {
    const group = type.section.get(id)?.oneOf
    if (group !== undefined && status !== 'missing') met.add(group)
  }
  return states.map((state) => {
    const group = type.section.get(state.id)?.oneOf
    return state.status === 'missing' && group !== undefined && met.has(group) ? { ...state, need: 'optional' } : state
  })
}
