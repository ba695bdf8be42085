import type { BodyShape, ReportType } from '../domain/reports/type.js'
import type { Block } from '../markdown/block.js'
import type { Span } from '../text/span.js'
import type { Label } from './label.js'

/** What sections are read from. */
export interface Sectionable {
  readonly labels: readonly Label[]
  readonly source: string
  readonly mask: string
  readonly blocks: readonly Block[]
}

/** A section while it is being read. */
export interface Draft {
  readonly label: Label
  /** Ids that the label means for sure. */
  readonly ids: string[]
  /** Ids that it may mean, the most likely first. */
  maybe: readonly string[]
  end: number
  body: Span
  /** How many sections it stands in. */
  depth: number
  readonly meant?: string
}

type Shape = BodyShape | 'both' | 'empty'

/**
 * Decides what ambiguous labels mean. "Procedure" above a line or list is the name of the procedure, above sentences that
 * tell what was done it is the description, and both where a name is followed by sentences. What another label says for
 * sure is not claimed again.
 */
export function resolve(report: Sectionable, type: ReportType, drafts: Draft[]): void {
  const taken = new Set(drafts.flatMap((draft) => draft.ids))
  const firstHeading = drafts.findIndex(({ label }) => label.style === 'heading')
  drafts.forEach((draft, i) => {
    if (draft.maybe.length === 0) return
    // A title such as "Operative report" or "Note" has no body of its own.
    const next = drafts[1]
    const heading = draft.label.style === 'heading'
    const above = heading && next !== undefined && next.label.depth > draft.label.depth
    const whole = draft.maybe[0] === narrativeId(type)
    const bare = draft.body.start === draft.body.end && whole
    const title = (i === 0 && (above || bare)) || (i === firstHeading && whole && draft.label.depth === 1)
    const ids = title ? [] : choose(shapeOf(report, draft), type, draft.maybe, taken)
    draft.ids.push(...ids)
    for (const id of ids) taken.add(id)
  })
}

/** The section that tells the operation: labels such as "Operative report" name it or the whole note. */
const narrativeId = (type: ReportType): string | undefined =>
  type.sections.findLast(({ body }) => body === 'narrative')?.id

function choose(
  shape: Shape,
  type: ReportType,
  maybe: readonly string[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const free = maybe.filter((id) => !taken.has(id))
  const fits = (id: string): boolean => {
    const wanted = type.section.get(id)?.body
    return wanted === undefined || wanted === shape
  }
  if (shape === 'empty')
    return free.length === maybe.length || maybe.length === 1 ? maybe.slice(0, 1) : free.slice(0, 1)
  if (shape === 'both') {
    const named = free.filter((id) => type.section.get(id)?.body !== undefined)
    return (named.length ? named : free).slice(0, 2)
  }
  const first = free.find(fits) ?? maybe.find(fits) ?? free[0] ?? maybe[0]
  return first === undefined ? [] : [first]
}

const narrativeWords = 30
const verbs = /\b(?:was|were|had|underwent|is|are|did|then)\b/g

/** Sentences with verbs tell a story; a line or a list names something. */
function shapeOf({ mask, blocks }: Sectionable, { body }: Draft): Shape {
  if (body.start === body.end) return 'empty'
  const text = mask.slice(body.start, body.end)
  const chinese = /[\u4e00-\u9fff]/.test(text.slice(0, 200))
  if (!isNarrative(text, chinese)) return 'name'
  const first = blocks.find(({ span }) => span.end > body.start)
  const end = first && first.span.end < body.end ? first.span.end : body.end
  const head = mask.slice(body.start, end)
  return end < body.end && !isNarrative(head, chinese) && !opensStory.test(head) ? 'both' : 'narrative'
}

function isNarrative(text: string, chinese: boolean): boolean {
  if (chinese) return text.length > 80 && (text.match(/[。；]/g) ?? []).length >= 2
  const head = text.slice(0, 1200)
  return head.split(/\s+/, narrativeWords + 1).length > narrativeWords && (head.match(verbs) ?? []).length >= 2
}

/** A first paragraph that speaks of the patient begins the story, however short it is. */
const opensStory = /\b(?:patient|he|she|I|we|was|were)\b/
