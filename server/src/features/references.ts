import type { Checked } from '../check/check.js'
import type { LevelMention } from '../domain/spine/mention.js'
import { bySpan, type Span } from '../text/span.js'
import { partsOf, type Target, targetAt } from './target.js'

/**
 * All places that speak of what the cursor stands on, in order of the text. For a level: the mentions that lie within it
 * or hold it (L4-5 finds L3-S1 and L5, but not L5-S1, which only touches it). For an abbreviation: definitions and uses.
 */
export function references(checked: Checked, offset: number): readonly Span[] {
  const target = targetAt(checked, offset)
  return target ? placesOf(checked, target) : []
}

function placesOf({ report }: Checked, target: Target): readonly Span[] {
  if (target.kind === 'level') return spans(report.levels.flatMap(partsOf).filter((part) => related(target, part)))
  if (target.kind === 'term') return spans(report.terms.filter((match) => match.concept === target.match.concept))
  const { definitions, uses } = report.abbreviations
  return spans([...definitions, ...uses].filter((use) => use.short === target.short))
}

/**
 * Where the thing under the cursor is introduced: the definition of an abbreviation, the first mention of a level.
 * Undefined on the definition itself, so that the editor shows the references instead.
 */
export function definition(checked: Checked, offset: number): Span | undefined {
  const target = targetAt(checked, offset)
  if (!target) return undefined
  if (target.kind !== 'abbreviation') return placesOf(checked, target)[0]
  return checked.report.abbreviations.definitions.find((found) => found.short === target.short)?.span
}

/** True where one mention lies within the other. */
export function related(a: Pick<LevelMention, 'levels'>, b: Pick<LevelMention, 'levels'>): boolean {
  if (a.levels.length === 0 || b.levels.length === 0) return a === b
  const [few, many] = a.levels.length <= b.levels.length ? [a, b] : [b, a]
  return few.levels.every((level) => many.levels.includes(level))
}

function spans(items: readonly { readonly span: Span }[]): readonly Span[] {
  const sorted = items.map((item) => item.span).sort(bySpan)
  return sorted.filter((span, i) => i === 0 || bySpan(sorted[i - 1]!, span) !== 0)
}
