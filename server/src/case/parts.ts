import type { Block } from '../markdown/block.js'
import type { ReportFacts } from '../report/facts.js'
import type { Section } from '../report/sections.js'
import type { Span } from '../text/span.js'
import type { Part } from './claim.js'

const byId: Readonly<Record<string, Part>> = {
  'preoperative-diagnosis': 'preoperative-diagnosis',
  'postoperative-diagnosis': 'postoperative-diagnosis',
  procedure: 'procedure',
  findings: 'findings',
  indications: 'indications',
  consent: 'indications',
  plan: 'elsewhere',
  description: 'description',
  position: 'description',
  closure: 'description',
  neuromonitoring: 'description',
  implants: 'implants',
  graft: 'implants',
  abstract: 'abstract',
  conclusion: 'conclusion',
  introduction: 'background',
  discussion: 'background',
  references: 'background',
}

/** A stretch of the report and the parts that it belongs to (a combined label belongs to two). */
export interface Stretch {
  readonly parts: readonly Part[]
  /** Ids of the sections that it belongs to. */
  readonly ids: readonly string[]
  readonly span: Span
}

type Readable = Pick<ReportFacts, 'blocks' | 'sections' | 'mask'>

/**
 * The report cut into stretches that do not overlap, in order: the title, the bodies of the sections, and inside them the
 * paragraphs that tell the operation, which are description whatever label stands above them. A sub-section without a
 * meaning of its own belongs to the section around it.
 */
export function stretchesOf(report: Readable): readonly Stretch[] {
  const stretches: Stretch[] = []
  const title = report.blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph')
  const add = (parts: readonly Part[], ids: readonly string[], span: Span): void => {
    if (span.end > span.start) stretches.push({ parts, ids, span })
  }
  const first = report.sections[0]?.label.start ?? report.mask.length
  let from = 0
  if (title?.kind === 'heading' && title.depth === 1) {
    add(['title'], [], title.span)
    from = title.span.end
  }
  if (first > from) cutNarrative(report, ['elsewhere'], [], { start: from, end: first }, add)
  const open: Section[] = []
  report.sections.forEach((section, i) => {
    while (open.length && open[open.length - 1]!.span.end <= section.label.start) open.pop()
    const named = section.ids.length ? section : open.findLast((s) => s.ids.length > 0)
    open.push(section)
    const ids = named?.ids ?? []
    const known = [...new Set(ids.flatMap((id) => byId[id] ?? []))]
    const parts: readonly Part[] = known.length ? known : ['elsewhere']
    const next = report.sections[i + 1]?.label.start ?? report.mask.length
    const start = Math.max(section.label.start, from)
    const end = Math.max(start, Math.min(section.span.end, Math.max(next, start)))
    if (parts.includes('procedure') && parts.includes('description')) {
      const block = report.blocks.find((b) => b.span.end > section.body.start && b.span.start < end)
      const cut = Math.min(block?.span.end ?? end, end)
      add(['procedure'], ids, { start, end: cut })
      add(['description'], ids, { start: cut, end })
    } else if (parts.length === 1 && toldParts.has(parts[0]!)) add(parts, ids, { start, end })
    else cutNarrative(report, parts, ids, { start, end }, add)
    // A note that goes on behind the end of its last section
    if (section.span.end < next && section.span.end > start && end < next)
      add(['elsewhere'], [], { start: end, end: next })
  })
  return stretches
}

/** Parts that may tell a story of their own. */
const toldParts: ReadonlySet<Part> = new Set([
  'description',
  'findings',
  'indications',
  'abstract',
  'conclusion',
  'background',
])
/** Sections that go on in sentences and are no description. */
const asides: ReadonlySet<string> = new Set(['plan', 'disposition', 'complications', 'specimens', 'counts'])

function cutNarrative(
  { blocks, mask }: Readable,
  parts: readonly Part[],
  ids: readonly string[],
  span: Span,
  add: (parts: readonly Part[], ids: readonly string[], span: Span) => void,
): void {
  let from = span.start
  let told = false
  const aside = ids.some((id) => asides.has(id))
  blocksIn(blocks, span).forEach((block, i) => {
    if (aside && i === 0) return
    const own = { start: Math.max(block.span.start, span.start), end: Math.min(block.span.end, span.end) }
    if (block.kind === 'cell' || block.kind === 'heading') return
    if (own.end - own.start < (aside ? asideLength : leastLength) || verbsIn(mask, own) < (told ? 1 : leastVerbs))
      return
    told = true
    add(parts, ids, { start: from, end: own.start })
    add(['description'], [], own)
    from = own.end
  })
  add(parts, ids, { start: from, end: span.end })
}

function blocksIn(blocks: readonly Block[], { start, end }: Span): readonly Block[] {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.end <= start) low = middle + 1
    else high = middle
  }
  const inside: Block[] = []
  for (let i = low; i < blocks.length && blocks[i]!.span.start < end; i++) inside.push(blocks[i]!)
  return inside
}

const leastLength = 60
/** Behind a section that has its own sentences, only a long paragraph is the story. */
const asideLength = 250
/** A paragraph in the past tense tells what was done; one that follows it needs less to go on. */
const leastVerbs = 2

function verbsIn(mask: string, { start, end }: Span): number {
  let verbs = 0
  const text = mask.slice(start, Math.min(end, start + 1500))
  for (const verb of [' was ', ' were ']) {
    for (let at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) verbs++
  }
  return verbs
}
