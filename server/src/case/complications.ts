import { unreal } from '../domain/statements/scope.js'
import { type EventStatement, type ObjectStatement, statuses } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { isIn } from './level-fold.js'

type EventClaim = Claim<EventStatement>
type Denial = Claim<ObjectStatement>

const none =
  /^[\s.([\u2612\u2611\u2713xX\]*]*(?:none|nil|no(?:ne)?\b(?!\w)|n\/a|zero|without|uncomplicated|there (?:were|was) none|0\b(?![.,]?\d)|无|没有|未见)/i
const exception = /\b(?:other than|apart from|except|besides|aside from|but|save for|however)\b/i

/** What went wrong in the story, where the complications are denied; and a denial where they are named. */
export function* complicationConflicts(model: Case): Iterable<Conflict> {
  const { claims, report } = model
  const events = claims.filter((c): c is EventClaim => c.slot === 'event')
  const inSection = events.filter((c) => c.ids.includes('complications') && !(c.status & unreal))
  const denials = claims.filter(
    (c): c is Denial => c.slot === 'object' && c.is === 'complication' && !isIn(c, 'background', 'indications'),
  )
  const denial =
    sectionDenial(model, inSection) ?? denials.find((c) => !c.ids.includes('complications') || inSection.length === 0)
  if (inSection.length > 0) {
    const elsewhere = denials.find((c) => !c.ids.includes('complications'))
    if (elsewhere && report.reportType === 'operative-note')
      yield { slot: 'event', odd: elsewhere, against: inSection.slice(0, 1), reason: 'denied', certain: true }
    return
  }
  if (!denial) return
  const diagnosed = new Set(
    events
      .filter((c) => isIn(c, 'preoperative-diagnosis', 'postoperative-diagnosis', 'procedure', 'title'))
      .map((c) => c.is),
  )
  const opened = claims.some(
    (c) =>
      c.slot === 'change' &&
      c.is === 'intradural' &&
      isIn(c, 'title', 'preoperative-diagnosis', 'postoperative-diagnosis', 'procedure'),
  )
  const seen = new Set<string>()
  for (const event of events) {
    if (!happened(event, report.reportType === 'operative-note') || seen.has(event.is) || diagnosed.has(event.is))
      continue
    const meant = (event.is === 'dura' && opened) || (event.status & statuses.intended) !== 0
    if (meant && !(event.status & statuses.unintended)) continue
    seen.add(event.is)
    yield { slot: 'event', odd: event, against: [denial], reason: 'denied', certain: event.sure }
  }
}

/** Asserted, and in a part that tells this operation. */
function happened(event: EventClaim, note: boolean): boolean {
  if (event.status & unreal || isIn(event, 'indications', 'background', 'abstract', 'conclusion', 'title')) return false
  return note
    ? isIn(event, 'description', 'findings', 'elsewhere') && !event.ids.includes('plan')
    : isIn(event, 'elsewhere', 'description', 'findings')
}

/** The section says none, and names nothing all the same. */
function sectionDenial({ report, claims }: Case, named: readonly EventClaim[]): Claim | undefined {
  const section = report.section('complications')
  if (!section || section.empty || named.length > 0) return undefined
  const text = report.mask.slice(section.body.start, Math.min(section.body.end, section.body.start + 160))
  const said = claims.find((c) => c.slot === 'object' && c.is === 'complication' && c.ids.includes('complications'))
  if (exception.test(text)) return undefined
  if (said) return said
  return none.test(text) ? bodyClaim(section.body) : undefined
}

/** The body of a section as a place of its own. */
export const bodyClaim = (span: { readonly start: number; readonly end: number }): Claim => ({
  slot: 'object',
  is: 'section',
  said: false,
  span,
  clause: span,
  sentence: span,
  act: 0,
  status: 0,
  parts: ['elsewhere'],
  ids: [],
  place: -1,
})
