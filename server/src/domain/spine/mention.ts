import type { Edit } from '../../text/edits.js'
import { type Span, shift } from '../../text/span.js'

export type MentionKind = 'vertebra' | 'disc' | 'range' | 'list' | 'root' | 'none'
export type Side = 'left' | 'right' | 'bilateral'

/** A notation problem that the reading itself found; `code` is a code of the level grammar. */
export interface NotationProblem {
  readonly code: NotationCode
  readonly span: Span
  /** What makes the notation right where that is certain; never reaches across Markdown marks. */
  readonly edits?: readonly Edit[]
}

export type NotationCode =
  | 'cross-region-pair'
  | 'dash-style'
  | 'foreign-letter'
  | 'fullwidth-characters'
  | 'impossible-level'
  | 'inner-dot'
  | 'inner-hyphen'
  | 'inner-space'
  | 'inverted-range'
  | 'letter-digit-confusion'
  | 'lower-case'
  | 'region-omitted'
  | 'roman-numerals'
  | 'root-used-as-vertebra'
  | 'run-together'
  | 'same-endpoints'
  | 'slash-range'
  | 'spelled-region'
  | 'subscript-characters'

/** What stands between the first two levels of an expression. */
export type Joint = 'none' | 'hyphen' | 'en-dash' | 'other-dash' | 'slash' | 'word' | 'comma'

/** One part of an expression: a vertebra (`from` = `to`), a segment or a range, ends in the order of the text. */
export interface LevelItem {
  readonly span: Span
  readonly from: string
  readonly to: string
}

/** What the words next to the expression say that it is about. */
export type CueKind = 'vertebra' | 'disc' | 'segment-procedure' | 'root' | 'foramen' | 'spine' | 'general'

export interface Cue {
  readonly kind: CueKind
  /** As written, lower case. */
  readonly word: string
  /** Words between the cue and the expression. */
  readonly distance: number
  readonly before: boolean
}

/** One spinal level expression as written. */
export interface LevelMention {
  readonly span: Span
  /** `none`: shaped like a level, but not one (C9). */
  readonly kind: MentionKind
  /** Every vertebra (or root) touched, head first: `L4`, `L5`, `S1`. */
  readonly levels: readonly string[]
  /** Side attached to it in its sentence. */
  readonly side?: Side
  /** Where the word stands that gives the side. */
  readonly sideSpan?: Span
  /** `low`: no cue says that this is a level; rules stay silent on it. */
  readonly confidence: 'high' | 'low'
  readonly problems: readonly NotationProblem[]
  /** Parts in order of the text: one for `L4-S1`, two for `L4-5, 5-1`, the segments for `C5/6/7`. */
  readonly items: readonly LevelItem[]
  readonly joint: Joint
  /** Where each level stands as written, in order of the text; the letter may be missing. */
  readonly ends: readonly Span[]
  /** True where it stands in a row with other levels: `C4, C5 and C6`. */
  readonly shared: boolean
  /** True where a later end borrows its letter: `L4-5`. */
  readonly elided: boolean
  /** Nearest telling words, right of it before left of it. */
  readonly cues: readonly Cue[]
  /** True where the levels are written in words or Chinese: no preset applies. */
  readonly spelled: boolean
  /** True where it has a name instead of a number: `atlantoaxial`, `lumbosacral junction`. */
  readonly named?: true
}

/** The mention with every place in it moved by `by`. */
export function moveMention(mention: LevelMention, by: number): LevelMention {
  const { sideSpan, problems } = mention
  return {
    ...mention,
    span: shift(mention.span, by),
    ends: mention.ends.map((end) => shift(end, by)),
    items: mention.items.map((item) => ({ ...item, span: shift(item.span, by) })),
    problems: problems.length === 0 ? problems : problems.map((problem) => moveProblem(problem, by)),
    ...(sideSpan && { sideSpan: shift(sideSpan, by) }),
  }
}

function moveProblem(problem: NotationProblem, by: number): NotationProblem {
  const edits = problem.edits?.map((edit) => ({ ...edit, span: shift(edit.span, by) }))
  return { ...problem, span: shift(problem.span, by), ...(edits && { edits }) }
}

/** The mentions of a whole document: where nothing in it is surely a level, only names of joints and bones are left. */
export const levelsOfDocument = (mentions: readonly LevelMention[]): readonly LevelMention[] =>
  mentions.some((mention) => mention.confidence === 'high') ? mentions : mentions.filter((mention) => mention.named)
