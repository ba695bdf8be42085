import { unreal } from '../domain/statements/scope.js'
import { type ClassStatement, statuses } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { isIn } from './level-fold.js'
import { isHead } from './sides.js'

type ClassClaim = Claim<ClassStatement>
const of = ({ claims }: Case, slot: ClassStatement['slot']): readonly ClassClaim[] =>
  claims.filter((c): c is ClassClaim => c.slot === slot && !(c.status & unreal) && !isIn(c, 'background'))

/** General and awake at once. */
export function* anesthesiaConflicts(model: Case): Iterable<Conflict> {
  const { claims, report } = model
  const found = of(model, 'anesthesia').filter((c) => !isIn(c, 'indications'))
  if (
    claims.some((c) => c.status & statuses.explained && c.slot === 'anesthesia') ||
    claims.some((c) => c.slot === 'change' && c.is === 'plan' && c.ids.includes('anesthesia'))
  )
    return
  const section = report.section('anesthesia')
  const given = found.filter((c) => c.ids.includes('anesthesia'))
  const kinds = new Set(given.map((c) => c.is))
  const head =
    section && !section.empty
      ? headKind(report.mask.slice(section.body.start, Math.min(section.body.end, section.body.start + 200)))
      : undefined
  const kind = head ?? (kinds.size === 1 ? [...kinds][0] : undefined)
  const told = found.filter((c) => !c.ids.includes('anesthesia'))
  if (kind === 'both') return
  if (kind) {
    const odd = told.find((c) => c.is !== kind)
    const against = given[0] ?? (section ? { ...told[0]!, span: section.body, sentence: section.body } : undefined)
    if (!odd || !against) return
    const others = told.filter((c) => c.is !== kind)
    const alone = told.every((c) => c.is !== kind) && new Set(others.map((c) => c.place)).size > 1
    yield alone
      ? {
          slot: 'anesthesia',
          odd: { ...against, is: kind } as Claim,
          against: [odd],
          reason: 'two-values',
          certain: true,
        }
      : { slot: 'anesthesia', odd, against: [against], reason: 'two-values', certain: true }
    return
  }
  const general = found.filter((c) => c.is === 'general')
  const awake = found.filter((c) => c.is === 'awake')
  if (general.length === 0 || awake.length === 0) return
  const [odd, right] = general.length < awake.length ? [general[0]!, awake[0]!] : [awake[0]!, general[0]!]
  if (odd.place !== right.place)
    yield {
      slot: 'anesthesia',
      odd,
      against: [right],
      reason: 'two-values',
      certain: report.reportType !== 'operative-note' ? false : Math.max(general.length, awake.length) > 1,
    }
}

/** What the section of anesthesia says, in the few words that such a section has. */
function headKind(text: string): 'general' | 'awake' | 'both' | undefined {
  const general = /\b(?:general|endotracheal|GETA?|intubat\w*|GA)\b|全麻|全身/i.test(text)
  const awake = /\b(?:local|sedation|MAC|monitored|spinal|regional|epidural|conscious)\b|局部|局麻/i.test(text)
  return general && awake ? 'both' : general ? 'general' : awake ? 'awake' : undefined
}

const wanted = { front: 'supine', back: 'prone' } as const

/** A prone patient and an operation from the front, or the other way round, in a case of one way in. */
export function* positionConflicts(model: Case): Iterable<Conflict> {
  const way = wayIn(model)
  if (!way) return
  const right = wanted[way.is]
  const found = of(model, 'position').filter((c) => !isIn(c, 'indications'))
  if (
    found.some((c) => c.is === right) ||
    model.claims.some((c) => c.slot === 'change' && c.is === 'turned' && isIn(c, 'procedure', 'title'))
  )
    return
  const odd = found.find(
    (c) =>
      c.is === wanted[way.is === 'front' ? 'back' : 'front'] &&
      !c.ids.includes('disposition') &&
      !c.ids.includes('plan'),
  )
  if (!odd) return
  if (closing.test(model.report.mask.slice(odd.sentence.start, odd.sentence.end))) return
  yield { slot: 'position', odd, against: [way.claim], reason: 'two-values', certain: true }
}

/** Turned back at the end. */
const closing =
  /\b(?:turned|rolled|returned|placed)\b[^.]{0,30}\bback\b|extubat|recovery|awaken|stretcher|gurney|hospital bed|induction|anesthetized/i

/** How a class begins that names a way in; without it, it is a tissue on that way. */
const named = 'from the '

/** So many sentences in tissues of one way in, and none of another, show it where nothing names it. */
const enoughSentences = 3
const wayOf: Readonly<Record<string, 'front' | 'back'>> = { neck: 'front', back: 'back' }

/** The one way in that title and procedure name, else that the story shows; undefined where both or none. */
function wayIn(model: Case): { readonly is: 'front' | 'back'; readonly claim: ClassClaim } | undefined {
  const names = of(model, 'approach').filter((c) => c.is.startsWith(named) && isIn(c, 'title', 'procedure'))
  const kinds = new Set(names.map((c) => c.is))
  const claim = names[0]
  if (!claim) return shownWay(model)
  // From the side patients lie as the surgeon likes.
  if (kinds.size !== 1 || claim.is === `${named}side`) return undefined
  return { is: claim.is === `${named}front` ? 'front' : 'back', claim }
}

function shownWay(model: Case): { readonly is: 'front' | 'back'; readonly claim: ClassClaim } | undefined {
  const tissues = of(model, 'approach').filter((c) => isIn(c, 'description') && !(c.status & statuses.imaging))
  const ways = new Set(tissues.map((c) => wayOf[c.is] ?? c.is))
  const [way] = ways
  const claim = tissues[0]
  if (!claim || ways.size !== 1 || (way !== 'front' && way !== 'back')) return undefined
  return new Set(tissues.map((c) => c.place)).size >= enoughSentences ? { is: way, claim } : undefined
}

const foreign: Readonly<Record<'front' | 'back', readonly string[]>> = { front: ['back'], back: ['neck', 'belly'] }
/** Sentences of another way in that show another operation, not a slip. */
const mostForeign = 2

/** One or two sentences that work in tissues of another way in. */
export function* approachConflicts(model: Case): Iterable<Conflict> {
  const way = wayIn(model)
  if (!way) return
  const tissues = of(model, 'approach').filter(
    (c) =>
      isIn(c, 'description') &&
      !c.is.startsWith(named) &&
      c.is !== 'transforaminal' &&
      c.is !== 'interlaminar' &&
      !(c.status & statuses.imaging),
  )
  const names = of(model, 'approach').filter((c) => isIn(c, 'description', 'findings', 'indications'))
  const other = way.is === 'front' ? 'back' : 'front'
  if (names.some((c) => c.is === `${named}${other}` && way.is === 'back')) return
  if (
    model.claims.some(
      (c) =>
        c.slot === 'position' &&
        c.is === wanted[other] &&
        isIn(c, 'description') &&
        !closing.test(model.report.mask.slice(c.sentence.start, c.sentence.end)),
    )
  )
    return
  const odd = tissues.filter((c) => foreign[way.is].includes(c.is))
  const own = tissues.length - odd.length
  const places = new Set(odd.map((c) => c.place))
  if (places.size === 0 || places.size > mostForeign || (way.is === 'front' && own < 0)) return
  const worked = odd.find(
    (c) => /\b(?:was|were)\b/.test(model.report.mask.slice(c.sentence.start, c.sentence.end)) && !isHead(c),
  )
  if (worked) yield { slot: 'approach', odd: worked, against: [way.claim], reason: 'foreign', certain: false }
}

/** Two routes of an endoscope in one case. */
export function* routeConflicts(model: Case): Iterable<Conflict> {
  const routes = of(model, 'approach').filter(
    (c) => (c.is === 'transforaminal' || c.is === 'interlaminar') && !isIn(c, 'background', 'indications'),
  )
  if (model.report.reportType === 'operative-note') return
  const [one] = routes
  const odd = routes.find((c) => one && c.is !== one.is && c.place !== one.place)
  if (one && odd) yield { slot: 'approach', odd, against: [one], reason: 'two-values', certain: false }
}
