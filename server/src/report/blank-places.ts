import { hole } from '../markdown/mask-writer.js'
import { firstFrom, type Span, startingIn } from '../text/span.js'
import type { ReportFacts } from './facts.js'

type Report = Pick<ReportFacts, 'blanks' | 'source' | 'mask'>

/** True where a blank of a template begins in the span: what the report does not say there may be yet to come. */
export const holdsBlank = ({ blanks }: Pick<Report, 'blanks'>, { start, end }: Span): boolean =>
  (blanks[firstFrom(blanks, start)]?.span.start ?? end) < end

/** True where blanks are all that the span holds, with at most the words that name them: nothing is written yet. */
export function onlyBlanks(report: Report, span: Span): boolean {
  const inside = startingIn(report.blanks, span)
  if (inside.length === 0) return false
  let rest = ''
  let at = span.start
  for (const { span: blank } of inside) {
    rest += report.mask.slice(at, blank.start) + hole
    at = Math.max(at, blank.end)
  }
  rest += report.mask.slice(at, span.end)
  return !wordOfItsOwn.test(rest.replace(asksFor, ''))
}

/** What a form says before a blank: `Levels:`, `Counts were …`. */
const asksFor =
  /(?:^|[\r\n\u2029|.;\uFFFC])[^\r\n\u2029|:：.;\uFFFC]{1,60}(?:[:：]|\b(?:was|were|is|are)\s*(?=\uFFFC))/g
const wordOfItsOwn = /[\p{L}\p{N}]{3}|[\u4e00-\u9fff]/u
