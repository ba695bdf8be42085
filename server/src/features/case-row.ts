import type { Claim, Construct, LevelClaim } from '../case/claim.js'
import { isIn, notNow } from '../case/level-fold.js'
import type { Checked } from '../check/check.js'
import { statuses } from '../domain/statements/statement.js'
import type { Span } from '../text/span.js'

/** A value with the place that says it; spans are offsets into the report. */
export interface Stated {
  readonly value: string
  readonly span: Span
}

/** The fields of a register in their order. A field that the report does not state is empty: nothing is guessed. */
export const rowFields = [
  'procedures',
  'levels',
  'sides',
  'approach',
  'position',
  'anesthesia',
  'implants',
  'graft',
  'bloodLossMl',
  'start',
  'end',
  'minutes',
  'complications',
  'specimens',
  'drains',
  'disposition',
] as const
export type RowField = (typeof rowFields)[number]
export type CaseRow = Readonly<Record<RowField, readonly Stated[]>>

/** One row for a register of operations, read from the case model. Minutes and milliliters are plain numbers, times `HH:MM`. */
export function caseRow({ report, case: model }: Checked): CaseRow {
  const order = [...report.knowledge.spine.places.keys()]
  const now = model.told.filter(({ status }) => !(status & (notNow | statuses.negated)))
  const of = (id: string) => sectionText(report, id)
  const { classes, clocks } = readers(now)
  return {
    procedures: procedures(report),
    levels: levels(now, order),
    sides: sides(model.side, now),
    approach: approaches(now),
    position: finalPosition(classes('position')),
    anesthesia: or(
      of('anesthesia').map(upTo(/[,;(]/)),
      classes('anesthesia').filter(({ value }) => value !== 'awake'),
    ),
    implants: implants(model.construct, order),
    graft: objects(now, ['allograft', 'bmp', 'iliac']),
    bloodLossMl: bloodLoss(now),
    start: clocks('incision-time'),
    end: clocks('closure-time'),
    minutes: unique(
      now.flatMap((c) => (c.slot === 'duration' && c.of !== undefined ? [{ value: String(c.low), span: c.span }] : [])),
    ),
    complications: or(of('complications').map(upTo(sentenceEnd)), events(now)),
    specimens: or(of('specimens').map(upTo(sentenceEnd)), objects(now, ['specimen'])),
    drains: or(of('drains').map(upTo(sentenceEnd)), objects(now, ['drain'])),
    disposition: of('disposition').map(upTo(sentenceEnd)),
  }
}

type Report = Checked['report']
const or = (one: readonly Stated[], other: readonly Stated[]): readonly Stated[] => (one.length ? one : other)
const unique = (list: readonly Stated[]): readonly Stated[] =>
  list.filter(({ value }, i) => list.findIndex((each) => each.value === value) === i)

/** The value as far as the first such place in it. */
const upTo =
  (end: RegExp) =>
  ({ value, span }: Stated): Stated => {
    const at = value.search(end)
    return { value: at > 0 ? value.slice(0, at).trim() : value, span }
  }
const sentenceEnd = /\.\s+(?=[A-Z])/

const longestText = 160

/** The first sentences of a section; nothing where it is empty or holds a blank of a template. */
function sectionText(report: Report, id: string): readonly Stated[] {
  const section = report.section(id)
  if (!section || section.empty) return []
  const { start, end } = section.body
  if (report.blanks.some(({ span }) => span.start >= start && span.start < end)) return []
  const [first] = report.mask.slice(start, end).split('\u2029')
  const text = plain(first ?? '')
  if (!text) return []
  const cut = text.length > longestText ? `${text.slice(0, longestText).replace(/\s\S*$/, '')} …` : text
  return [{ value: cut, span: { start, end: Math.min(end, start + (first ?? '').length) } }]
}

const plain = (mask: string): string =>
  mask
    .replace(/[\u2060\uFFFC]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.-]+|[\s.;,]+$/g, '')

/** The procedures by the name that the lexicon gives them, in the section of the procedure, else in the title. */
function procedures(report: Report): readonly Stated[] {
  const section = report.section('procedure')
  const title = report.blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1)
  const within = section?.body ?? title?.span
  if (!within) return []
  const inside = report.terms.filter(({ span }) => span.start >= within.start && span.end <= within.end)
  const named = inside.flatMap(({ concept, span }) => {
    const found = report.knowledge.lexicon.concepts.get(concept)
    return found?.category === 'procedure' ? [{ value: found.preferred, span }] : []
  })
  return named.length ? unique(named) : section ? sectionText(report, 'procedure') : []
}

/** Segments, vertebrae and ranges that the name of the procedure holds; where it holds none, those that are worked on. */
function levels(claims: readonly Claim[], order: readonly string[]): readonly Stated[] {
  const all = claims.filter((c): c is LevelClaim => c.slot === 'level')
  const named = all.filter((c) => isIn(c, 'procedure'))
  const told = named.length ? named : all.filter((c) => isIn(c, 'title') || (isIn(c, 'description') && c.act !== 0))
  return unique(told.map(({ low, high, span }) => ({ value: nameOf(low, high, order), span })))
}

const nameOf = (low: number, high: number, order: readonly string[]): string =>
  low === high ? (order[low] ?? '') : `${order[low] ?? ''}-${order[high] ?? ''}`

function sides(side: string | undefined, claims: readonly Claim[]): readonly Stated[] {
  if (side === undefined) return []
  const says = (c: Claim): boolean => (c.slot === 'side' || c.slot === 'level') && c.side === side
  const source =
    claims.find((c) => says(c) && isIn(c, 'procedure', 'title')) ??
    claims.find((c) => says(c) && isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis'))
  return source ? [{ value: side, span: source.span }] : []
}

const approachNames: Readonly<Record<string, string>> = {
  'from the front': 'anterior',
  'from the back': 'posterior',
  'from the side': 'lateral',
  neck: 'anterior',
  back: 'posterior',
}
/** So many tissues of one way and none of another say which way it was. */
const enoughTissues = 3

/** Most patients lie supine before they are turned and after they are turned back. */
const finalPosition = (positions: readonly Stated[]): readonly Stated[] =>
  positions.length > 1 ? positions.filter(({ value }) => value !== 'supine') : positions

function approaches(claims: readonly Claim[]): readonly Stated[] {
  const said = claims.flatMap((c) => {
    const value = c.slot === 'approach' ? approachNames[c.is] : undefined
    return value ? [{ value, span: c.span, named: c.slot === 'approach' && c.is.startsWith('from'), claim: c }] : []
  })
  const named = said.filter((each) => each.named && isIn(each.claim, 'procedure', 'title'))
  if (named.length) return unique(named.map(({ value, span }) => ({ value, span })))
  const told = said.filter(({ claim }) => isIn(claim, 'description'))
  const one = told.every(({ value }) => value === told[0]?.value)
  return one && told.length >= enoughTissues ? unique(told.map(({ value, span }) => ({ value, span }))) : []
}

function readers(claims: readonly Claim[]) {
  const classes = (slot: 'position' | 'anesthesia'): readonly Stated[] =>
    unique(claims.flatMap((c) => (c.slot === slot && !isIn(c, 'procedure') ? [{ value: c.is, span: c.span }] : [])))
  const clocks = (of: string): readonly Stated[] =>
    unique(claims.flatMap((c) => (c.slot === 'clock' && c.of === of ? [{ value: time(c.low), span: c.span }] : [])))
  return { classes, clocks }
}

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** What is built in, one value an implant and level. */
function implants(construct: Construct, order: readonly string[]): readonly Stated[] {
  const at = (claim: LevelClaim): string => nameOf(claim.low, claim.high, order)
  const list: Stated[] = []
  for (const [level, { left, right }] of construct.screws) {
    const name = order[level] ?? ''
    const both = left && right
    const one = left ?? right
    if (one) list.push({ value: `screw ${name}${both ? ' both sides' : left ? ' left' : ' right'}`, span: one.span })
  }
  for (const [level, claim] of construct.cages)
    list.push({ value: `cage ${nameOf(level, level + 1, order)}`, span: claim.span })
  for (const [level, claim] of construct.cement) list.push({ value: `cement ${order[level] ?? ''}`, span: claim.span })
  for (const [name, claims] of [
    ['plate', construct.plates],
    ['rod', construct.rods],
    ['lead', construct.leads],
  ] as const)
    for (const claim of claims) list.push({ value: `${name} ${at(claim)}`, span: claim.span })
  return unique(list)
}

function objects(claims: readonly Claim[], names: readonly string[]): readonly Stated[] {
  return unique(
    claims.flatMap((c) =>
      c.slot === 'object' && names.includes(c.is) && c.said ? [{ value: objectNames[c.is] ?? c.is, span: c.span }] : [],
    ),
  )
}

const objectNames: Readonly<Record<string, string>> = {
  bmp: 'bone morphogenetic protein',
  iliac: 'iliac crest autograft',
}

const events = (claims: readonly Claim[]): readonly Stated[] =>
  unique(
    claims.flatMap((c) =>
      c.slot === 'event' &&
      c.sure &&
      isIn(c, 'description', 'findings') &&
      !(c.status & (statuses.intended | statuses.checked | statuses.imaging))
        ? [{ value: eventNames[c.is] ?? c.is, span: c.span }]
        : [],
    ),
  )

const eventNames: Readonly<Record<string, string>> = {
  dura: 'dural tear',
  vessel: 'vascular injury',
  nerve: 'nerve injury',
  organ: 'organ injury',
  bone: 'intraoperative fracture',
  misplaced: 'misplaced implant',
  instrument: 'broken instrument',
  monitoring: 'loss of potentials',
  bleeding: 'heavy bleeding',
  cement: 'cement leak',
  general: 'serious event',
}

/** The loss of its own section, else the one value that the text gives. */
function bloodLoss(claims: readonly Claim[]): readonly Stated[] {
  const all = claims.flatMap((c) => (c.slot === 'blood-loss' && c.of !== 'part' ? [c] : []))
  const own = all.filter(({ ids }) => ids.includes('estimated-blood-loss'))
  const values = unique(
    (own.length ? own : all).map(({ low, high, span }) => ({
      value: low === high ? `${low}` : `${low}-${high}`,
      span,
    })),
  )
  return values.length === 1 ? values : own.length ? values.slice(0, 1) : []
}
