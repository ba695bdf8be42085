import type { Checked } from '../../check/check.js'
import type { Variety } from '../../domain/lexicon/spelling.js'
import type { LevelPreset } from '../../domain/spine/print.js'
import type { TermIndex } from '../term-index.js'
import { type Completions, type Tell, typedAt } from './item.js'
import { levelCompletions } from './levels.js'
import { procedureCompletions } from './procedures.js'
import { sectionCompletions } from './sections.js'
import { termCompletions } from './terms.js'

/** How inserted text is written. */
export interface Manner {
  readonly variety: Variety
  /** Form of levels; the document's own where absent. */
  readonly preset?: LevelPreset | undefined
  readonly tell: Tell
}

/** What can be inserted at the cursor: sections and procedures at the start of a line, levels, terms. Nothing in code, links and front matter. */
export function complete(
  checked: Checked,
  offset: number,
  index: TermIndex,
  { variety, preset, tell }: Manner,
): Completions {
  if (!isProse(checked, offset)) return { items: [], more: false }
  const typed = typedAt(checked.source, offset)
  const sections = sectionCompletions(checked, typed)
  const levels = levelCompletions(checked, typed, preset)
  const terms = termCompletions(checked, typed, index, variety, tell)
  const parts = [sections, levels, terms, procedureCompletions(checked, typed, tell)]
  return {
    items: parts.flatMap(({ items }, i) => items.map((item) => ({ ...item, rank: i * 1000 + item.rank }))),
    more: parts.some(({ more }) => more),
  }
}

/** The mask is blank where the source is none: code, a link's target, HTML, front matter. Marks at a line's start are no such place. */
function isProse({ source, report }: Checked, offset: number): boolean {
  if (offset < report.frontMatter.span.end) return false
  const before = source[offset - 1]
  if (before === undefined || /[\s#*_>|-]/.test(before)) return true
  const masked = report.mask[offset - 1]
  return masked === before || !/[ \u2009\u2060\uFFFC]/.test(masked ?? '')
}
