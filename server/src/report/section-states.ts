import { scanCues } from '../domain/reports/cues.js'
import { shapes } from '../domain/reports/shapes.js'
import type { Need, ReportType, SectionType, Wording } from '../domain/reports/type.js'
import { contains, type Span, startingIn } from '../text/span.js'
import { holdsBlank, onlyBlanks } from './blank-places.js'
import type { ReportFacts } from './facts.js'
import type { ReportPart, Section } from './sections.js'
import { linesOf } from './type-evidence.js'

/** How one section of the report type stands in a report. */
export interface SectionState {
  readonly id: string
  readonly title: Wording
  /** Own label, label without body (or a blank of a template), stated only in running text, or nowhere. */
  readonly status: 'section' | 'empty' | 'text' | 'missing'
  /** What this report needs: conditions of the section are settled. */
  readonly need: Need
  readonly label?: string
  /** Of the label, or of the words that state the element. */
  readonly span?: Span
}

type States = Pick<
  ReportFacts,
  'mask' | 'source' | 'blocks' | 'blanks' | 'labels' | 'cues' | 'sections' | 'parts' | 'knowledge'
>

/** The sections of the main report's type in its order, each with its state; empty where the type is unknown. */
export const sectionStates = (report: States): readonly SectionState[] => {
  const part = report.parts[0]
  return part?.type ? partStates(report, part, part.type) : []
}

/** The states of one of the reports in a file. */
export function partStates(report: States, part: ReportPart, type: ReportType): readonly SectionState[] {
  const whole = report.parts.length === 1
  const sections = whole ? report.sections : report.sections.filter(({ label }) => contains(part.span, label.span))
  const { seen, groups } = cuesIn(report, part, type, sections)
  const first = new Map<string, Section>()
  for (const section of sections) {
    for (const id of section.ids) if (first.get(id)?.empty ?? true) first.set(id, section)
  }
  let lines: readonly string[] | undefined
  let blank: ReadonlyMap<string, Span> | undefined
  const shaped = (shape: string): boolean => {
    lines ??= linesOf(
      report.mask,
      whole ? report.blocks : report.blocks.filter(({ span }) => contains(part.span, span)),
    )
    return shapes[shape]?.(lines) ?? false
  }
  const states = type.sections.map((section): SectionState => {
    const { id, title } = section
    const need = needOf(section, groups)
    const own = first.get(id)
    if (own) {
      const empty = own.empty || onlyBlanks(report, own.body)
      return { id, title, status: empty ? 'empty' : 'section', need, label: own.label.text, span: own.label.span }
    }
    const cue = section.text.find((words) => seen.has(words))
    if (cue !== undefined) return { id, title, status: 'text', need, span: seen.get(cue)! }
    const { shape } = section
    if (shape !== undefined && shaped(shape)) return { id, title, status: 'text', need }
    blank ??= blankCues(report, part)
    const asked = section.text.find((words) => blank?.has(words))
    if (asked !== undefined) return { id, title, status: 'empty', need, span: blank.get(asked)! }
    const heading = shape === 'title' ? titleBlank(report, part) : undefined
    return heading ? { id, title, status: 'empty', need, span: heading } : { id, title, status: 'missing', need }
  })
  return oneOfEach(states, type)
}

/** What the blanks of a template ask for: an element that is asked for there is not written yet, but has its place. */
function blankCues({ blanks, source, knowledge }: States, part: ReportPart): ReadonlyMap<string, Span> {
  const asked = new Map<string, Span>()
  for (const { span } of startingIn(blanks, part.span)) {
    for (const { cue } of scanCues(source.slice(span.start, span.end), knowledge.cues).seen) {
      if (!asked.has(cue)) asked.set(cue, span)
    }
  }
  return asked
}

/** The first heading, where it is a blank. */
function titleBlank(report: States, part: ReportPart): Span | undefined {
  const head = report.blocks.find(({ kind, span }) => kind === 'heading' && contains(part.span, span))
  return head && holdsBlank(report, head.span) ? head.span : undefined
}

interface Seen {
  /** Where each cue of the type was first seen. */
  readonly seen: ReadonlyMap<string, Span>
  /** Groups of which a cue was seen in one of their places. */
  readonly groups: ReadonlySet<string>
}

/** A group's cue counts in the title or in one of the group's sections (anywhere, if it names none). */
function cuesIn(report: States, part: ReportPart, type: ReportType, sections: readonly Section[]): Seen {
  const seen = new Map<string, Span>()
  const groups = new Set<string>()
  const title = report.blocks.find(({ kind }) => kind === 'heading')?.span
  const places = new Map(
    Object.entries(type.groups).map(([name, { in: within }]) => [
      name,
      within && [
        ...(title ? [title] : []),
        ...sections.filter(({ ids }) => ids.some((id) => within.includes(id))).map(({ body }) => body),
      ],
    ]),
  )
  for (const { cue, span } of report.cues.seen) {
    if (!contains(part.span, span)) continue
    if (!seen.has(cue)) seen.set(cue, span)
    for (const name of type.groupsOf.get(cue) ?? []) {
      if (!groups.has(name) && (places.get(name)?.some((place) => contains(place, span)) ?? true)) groups.add(name)
    }
  }
  return { seen, groups }
}

function needOf({ need, when, unless, otherwise = 'optional' }: SectionType, groups: ReadonlySet<string>): Need {
  if (when && !when.some((name) => groups.has(name))) return 'optional'
  return unless?.some((name) => groups.has(name)) ? otherwise : need
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
