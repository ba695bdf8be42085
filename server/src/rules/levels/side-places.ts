import { type Part, stretchesOf } from '../../case/key-levels.js'
import { oneSide, type SideWord, sideWords } from '../../case/sides.js'
import type { ReportContext } from '../../check/context.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'

/** The way in may lie on the other side: from the front, through the flank, for a lead or a catheter. */
const otherAccess =
  /anterior (?:cervical|lumbar)|\bACDF\b|\b[ADXOL]LIF\b|arthroplasty|corpectomy|thoracotomy|retroperitoneal|decubitus|stimulat|\bpump\b|shunt|\blead\b/i

/** The first side word of a description that says the other side than the procedure, twice at least and never the same. */
export function sideTold(report: ReportContext, done: 'left' | 'right'): SideWord | undefined {
  if (otherAccess.test(report.mask)) return undefined
  const told = sidesIn(report, 'description')
  const side = oneSide(told)
  return told.length > 1 && side && side !== done ? told[0] : undefined
}

/** Side words of a part; those in the narrative of a section that only begins with a name are left out. */
export function sidesIn(report: ReportContext, part: Part): readonly SideWord[] {
  const found = stretchesOf(report)
    .filter((s) => s.parts.includes(part))
    .flatMap((s) => sideWords(report.mask, s.span))
  const title = report.blocks[0]
  return found.filter((w) => !(title?.kind === 'heading' && contains(title.span, w.span)))
}

/** Both side words as they are written, for a message. */
export const values = (report: ReportContext, own: SideWord, other: SideWord) => ({
  own: text(report, own),
  other: text(report, other),
})
/** The place of the other side word. */
export const here = (report: ReportContext, word: SideWord) => ({
  span: word.span,
  message: say('{side} is said here', { side: text(report, word) }),
})
const text = (report: ReportContext, { span }: SideWord): string => report.source.slice(span.start, span.end)
