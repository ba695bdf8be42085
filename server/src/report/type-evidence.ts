import type { CueFacts } from '../domain/reports/cues.js'
import { detectType, type Evidence, isOfField, scoreType, surePoints } from '../domain/reports/detect.js'
import { biographyStart } from '../domain/reports/shapes.js'
import { judgeSigns, type SignBook, type SignReason, type SignVerdict } from '../domain/reports/signs.js'
import type { ReportType } from '../domain/reports/type.js'
import type { Block } from '../markdown/block.js'
import { contains, type Span } from '../text/span.js'
import type { Label } from './label.js'
import type { ReportPart } from './sections.js'

/** What the type of a report is read from. */
export interface Detectable {
  readonly mask: string
  readonly blocks: readonly Block[]
  readonly labels: readonly Label[]
  readonly cues: CueFacts
}

interface Signed {
  readonly signs: readonly number[]
}

const mostLines = 3000
const longestTitle = 160

/** What one passage shows of the type of the report around it; made once and summed over the passages after each edit. */
export interface PassageEvidence {
  readonly cues: ReadonlyMap<string, number>
  readonly labels: Evidence['labels']
  readonly words: number
  /** The first heading, the first paragraph and the cues in them, should they turn out to be the title of the report. */
  readonly heading: Title | undefined
  readonly paragraph: Title | undefined
  readonly lines: readonly string[]
}

interface Title {
  /** True where it is short enough to be a title. */
  readonly fits: boolean
  readonly cues: ReadonlySet<string>
}

/** Evidence of a stretch by itself. Lines are read when a type asks for them. */
export function passageEvidence(facts: Detectable): PassageEvidence {
  const { mask, blocks, labels, cues } = facts
  const counts = new Map<string, number>()
  for (const { cue } of cues.seen) counts.set(cue, (counts.get(cue) ?? 0) + 1)
  let lines: readonly string[] | undefined
  return {
    cues: counts,
    labels: labels.map(({ forms }) => forms),
    words: cues.words,
    heading: titleAt(facts, 'heading'),
    paragraph: titleAt(facts, 'paragraph'),
    get lines() {
      return (lines ??= linesOf(mask, blocks))
    },
  }
}

function titleAt({ mask, blocks, cues }: Detectable, kind: 'heading' | 'paragraph'): Title | undefined {
  const span = blocks.find((block) => block.kind === kind)?.span
  if (!span) return undefined
  const end = lineEnd(mask, span)
  const inside = cues.seen.filter((seen) => seen.span.start >= span.start && seen.span.end <= end)
  return { fits: kind === 'heading' || end - span.start < longestTitle, cues: new Set(inside.map(({ cue }) => cue)) }
}

/** What a report shows of its type: the sum of what its passages show, in their order. */
export function sumEvidence(parts: readonly PassageEvidence[]): Evidence {
  const cues = new Map<string, number>()
  for (const part of parts) for (const [cue, count] of part.cues) cues.set(cue, (cues.get(cue) ?? 0) + count)
  const title = parts.find(({ heading }) => heading)?.heading ?? parts.find(({ paragraph }) => paragraph)?.paragraph
  let lines: string[] | undefined
  return {
    cues,
    labels: parts.flatMap(({ labels }) => labels),
    words: parts.reduce((sum, { words }) => sum + words, 0),
    titleCues: title?.fits ? title.cues : new Set(),
    get lines() {
      if (lines) return lines
      lines = []
      for (const part of parts) {
        for (const line of part.lines) lines.push(line)
        if (lines.length > mostLines) break
      }
      return lines
    },
  }
}

/** The same of a part of a report. */
export const evidenceOf = (facts: Detectable, within?: Span): Evidence => {
  if (!within) return sumEvidence([passageEvidence(facts)])
  const { mask, cues } = facts
  const inside = <T extends { readonly span: Span }>(list: readonly T[]): T[] =>
    list.filter(({ span }) => contains(within, span))
  const words = mask.slice(within.start, within.end).split(/\s+/).length
  const own = { seen: inside(cues.seen), words }
  return sumEvidence([passageEvidence({ mask, blocks: inside(facts.blocks), labels: inside(facts.labels), cues: own })])
}

function lineEnd(mask: string, { start, end }: Span): number {
  const stop = mask.slice(start, end).search(/[\r\n]/)
  return stop < 0 ? end : start + stop
}

/** The lines of prose, the first thousands of them. */
export function linesOf(mask: string, blocks: readonly Block[]): string[] {
  const lines: string[] = []
  for (const { kind, span } of blocks) {
    if (kind === 'code' || kind === 'html' || kind === 'definition') continue
    for (const line of mask.slice(span.start, span.end).split(/[\r\n]+/)) {
      const text = line.trim()
      if (text) lines.push(text)
    }
    if (lines.length > mostLines) break
  }
  return lines
}

/** What a text shows of its type. `sure` by labels and title, `likely` by weak signs alone; `id` is absent where none is clear. */
export interface TypeReading {
  readonly id: string | undefined
  readonly certainty: 'sure' | 'likely' | 'none'
  /** The weak signs that speak for the type, the strongest first. */
  readonly reasons: readonly SignReason[]
}

/** With fewer words a text shows no signs worth weighing. */
const fewestWords = 40
const likely = 0.55
/** Enough where every other kind is less than half as likely. */
const ahead = 0.4
/** So sure must the signs of a letter, an imaging report or a summary be to outweigh labels. */
const otherwise = 0.9

/**
 * The type by labels and title first, then by weak signs. Where the labels are few, an imaging report, a letter and a
 * discharge summary, which have some of them too, are told from a note by their signs.
 */
export function readType(
  evidence: Evidence,
  facts: Signed,
  types: readonly ReportType[],
  signs: SignBook,
): TypeReading {
  const { type, points } = detectType(evidence, types)
  if (type && points >= surePoints) return { id: type.id, certainty: 'sure', reasons: [] }
  const verdict = judge(evidence, facts, signs)
  if (type) {
    const other = verdict && verdict.probability > otherwise && noReport.has(verdict.kind)
    return {
      id: other ? undefined : type.id,
      certainty: other ? 'none' : 'sure',
      reasons: other ? verdict.reasons : [],
    }
  }
  const found = verdict && isLikely(verdict) ? types.find(({ id }) => id === verdict.kind) : undefined
  if (!verdict || !found || !isOfField(evidence, found)) return { id: undefined, certainty: 'none', reasons: [] }
  return { id: found.id, certainty: 'likely', reasons: verdict.reasons }
}

const isLikely = ({ probability, next }: SignVerdict): boolean =>
  probability > likely || (probability > ahead && probability > 2 * next)

const noReport = new Set(['none.imaging', 'none.clinic-letter', 'none.hospital-stay'])

const judge = (evidence: Evidence, facts: Signed, signs: SignBook): SignVerdict | undefined =>
  evidence.words < fewestWords ? undefined : judgeSigns(facts.signs, evidence.words, evidence.lines, signs)

const biography = 'speaker-biography'
const withBiography = new Set(['conference-abstract', 'conference-report', 'case-report', 'surgical-case-report'])
const leastPoints = 3

/**
 * The reports of a file: one, or a report and behind it the biography of its speaker. The biography begins at its own
 * heading or, behind an abstract, at a paragraph that opens with a titled name and goes on with offices.
 */
export function reportParts(
  facts: Detectable & { readonly source: string },
  types: readonly ReportType[],
  mainType: string | undefined,
): readonly ReportPart[] {
  const type = types.find(({ id }) => id === mainType)
  const whole = { type, span: { start: 0, end: facts.source.length } }
  const second = types.find(({ id }) => id === biography)
  if (!type || !second || !withBiography.has(type.extends ?? type.id)) return [whole]
  for (const { kind, span } of facts.blocks.slice(1)) {
    if (kind !== 'heading' && (kind !== 'paragraph' || type.id !== 'conference-abstract')) continue
    const begins = biographyStart(facts.mask.slice(span.start, lineEnd(facts.mask, span)).slice(0, 200).trim())
    if (!begins || (begins === 'sure' && kind !== 'heading')) continue
    const rest = { start: span.start, end: facts.source.length }
    if (begins === 'maybe' && scoreType(evidenceOf(facts, rest), second) < leastPoints) continue
    const start = kind === 'heading' ? facts.source.lastIndexOf('\n', span.start) + 1 : span.start
    return [
      { type, span: { start: 0, end: start } },
      { type: second, span: { start, end: facts.source.length } },
    ]
  }
  return [whole]
}
