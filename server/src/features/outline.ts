import type { Checked } from '../check/check.js'
import type { Finding } from '../check/finding.js'
import type { Profile, ReportType, Wording } from '../domain/reports/type.js'
import type { LevelMention, Side } from '../domain/spine/mention.js'
import { holdsBlank } from '../report/blank-places.js'
import { type SectionState, sectionStates } from '../report/section-states.js'
import type { Span } from '../text/span.js'

/** The report at a glance, on spans: what the Report view, the status item and the preview show. */
export interface ReportOutline {
  readonly type: ReportType | undefined
  readonly profile: Profile | undefined
  /** Of the type, in its order; then those that the type does not know. */
  readonly sections: readonly OutlineState[]
  readonly complete: { readonly done: number; readonly of: number }
  readonly levels: readonly LevelsOfSection[]
  readonly abbreviations: readonly ShortForm[]
  readonly names: readonly Name[]
  readonly families: readonly { readonly family: string; readonly findings: readonly Finding[] }[]
}

export type OutlineState =
  | SectionState
  | { readonly id: ''; readonly status: 'other'; readonly label: string; readonly span: Span }

export interface LevelsOfSection {
  readonly section: string | undefined
  readonly side: Side | undefined
  readonly mentions: readonly LevelMention[]
}

export interface ShortForm {
  readonly short: string
  readonly long: string | undefined
  readonly definedIn: 'report' | 'lexicon' | undefined
  readonly uses: number
  readonly span: Span
}

export interface Name {
  readonly name: string
  readonly role: Wording
  readonly span: Span
}

/** Linear in the facts. */
export function outline(checked: Checked): ReportOutline {
  const { report } = checked
  const type = report.knowledge.reportTypes.find(({ id }) => id === report.reportType)
  const states = sectionStates(report)
  const needed = states.filter(({ need }) => need === 'required')
  const others = type
    ? report.sections.filter(({ ids, label }) => ids.length === 0 && label.depth > 1 && label.depth < 7)
    : []
  return {
    type,
    profile: profileOf(checked, type),
    sections: [
      ...states,
      ...others.map(({ label: { text, span } }) => ({ id: '', status: 'other', label: text, span }) as const),
    ],
    complete: {
      done: needed.filter(({ status }) => status === 'section' || status === 'text').length,
      of: needed.length,
    },
    levels: levelsBySection(checked),
    abbreviations: shortForms(checked),
    names: namesOf(checked, states),
    families: byFamily(checked.findings),
  }
}

/** What the front matter names, else the default of the type. */
function profileOf({ report }: Checked, type: ReportType | undefined): Profile | undefined {
  const named = report.frontMatter.values['profile']
  return type?.profiles.find(({ id }) => id === named) ?? type?.profiles[0]
}

const sides: readonly (Side | undefined)[] = ['left', 'right', 'bilateral', undefined]

function levelsBySection({ report }: Checked): readonly LevelsOfSection[] {
  const groups = new Map<string | undefined, Map<Side | undefined, LevelMention[]>>()
  for (const mention of report.levels) {
    if (mention.kind === 'none' || mention.confidence === 'low') continue
    const section = report.sectionAt(mention.span.start)?.label.text
    const bySide = groups.get(section) ?? new Map<Side | undefined, LevelMention[]>()
    groups.set(section, bySide)
    bySide.set(mention.side, [...(bySide.get(mention.side) ?? []), mention])
  }
  return [...groups].flatMap(([section, bySide]) =>
    sides.flatMap((side) => {
      const mentions = bySide.get(side)
      return mentions ? [{ section, side, mentions }] : []
    }),
  )
}

/** Short forms that the report defines, or that the lexicon knows; other words in capitals would be noise. */
function shortForms({ report }: Checked): readonly ShortForm[] {
  const { definitions, uses } = report.abbreviations
  const counts = new Map<string, { count: number; span: Span }>()
  for (const { short, span } of uses) {
    const known = counts.get(short)
    if (known) known.count++
    else counts.set(short, { count: 1, span })
  }
  const found = new Map<string, ShortForm>()
  for (const { short, long, span } of definitions) {
    if (!found.has(short))
      found.set(short, { short, long, definedIn: 'report', uses: counts.get(short)?.count ?? 0, span })
  }
  for (const [short, { count, span }] of counts) {
    if (found.has(short)) continue
    const { lexicon, abbreviations } = report.knowledge
    const long = lexicon.abbreviations.get(short)?.[0]?.preferred ?? abbreviations.expansions.get(short)?.[0]
    if (long !== undefined) found.set(short, { short, long, definedIn: 'lexicon', uses: count, span })
  }
  return [...found.values()].sort((a, b) => (a.short < b.short ? -1 : 1))
}

/** Who is named in the sections that hold names, and names that may be a patient's. */
function namesOf({ source, report }: Checked, states: readonly SectionState[]): readonly Name[] {
  const names: Name[] = report.people.map(({ name, span }) => ({
    name,
    span,
    role: { en: 'may be the patient', zh: '可能是患者' },
  }))
  for (const { id, title, status } of states) {
    const section = roles.has(id) && status === 'section' ? report.section(id) : undefined
    if (!section) continue
    const line = source
      .slice(section.body.start, section.body.end)
      .split(/[\r\n]/)[0]!
      .slice(0, 120)
    if (nobody.test(line) || holdsBlank(report, section.body)) continue
    const span = { start: section.body.start, end: section.body.start + line.length }
    names.push({ name: line.replace(/[*_]/g, ''), span, role: title })
  }
  return names.sort((a, b) => a.span.start - b.span.start)
}

const roles: ReadonlySet<string> = new Set(['surgeon', 'assistant', 'anesthesiologist', 'authors', 'author', 'speaker'])

const nobody = /^(?:none|nil|n\/?a|无)?\.?$/i

function byFamily(findings: readonly Finding[]): ReportOutline['families'] {
  const families = new Map<string, Finding[]>()
  for (const finding of findings) {
    const family = finding.rule.slice(0, finding.rule.indexOf('/'))
    families.set(family, [...(families.get(family) ?? []), finding])
  }
  return [...families]
    .sort(([a], [b]) => familyRank(a) - familyRank(b))
    .map(([family, list]) => ({ family, findings: list }))
}

/** What endangers a patient comes first. */
export const familyOrder = [
  'agreement',
  'levels',
  'safety',
  'privacy',
  'sections',
  'content',
  'claims',
  'attribution',
  'names',
  'numbers',
  'terms',
  'text',
  'structure',
  'abbreviations',
  'document',
] as const

const familyRank = (family: string): number => {
  const at = (familyOrder as readonly string[]).indexOf(family)
  return at < 0 ? familyOrder.length : at
}
