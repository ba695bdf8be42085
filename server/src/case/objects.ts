import { unreal } from '../domain/statements/scope.js'
import type { ObjectStatement } from '../domain/statements/statement.js'
import type { Case } from './case.js'
import type { Claim, Conflict } from './claim.js'
import { bodyClaim } from './complications.js'
import { isIn } from './level-fold.js'

type ObjectClaim = Claim<ObjectStatement>

const none = /^[\s.([\u2612*]*(?:none|nil|no\b(?!\w)|n\/a|zero|无|没有)/i
const sections: Readonly<Record<string, string>> = { drain: 'drains', specimen: 'specimens' }

/** What is there in one place and is not in another: a drain, a specimen, a graft, counts, dura, tube, home. */
export function* objectConflicts(model: Case): Iterable<Conflict> {
  const { claims, report } = model
  const found = claims.filter(
    (c): c is ObjectClaim =>
      c.slot === 'object' && !(c.status & unreal) && !isIn(c, 'background', 'indications', 'abstract'),
  )
  for (const is of ['drain', 'specimen', 'allograft', 'bmp', 'iliac', 'counts', 'dura', 'intubated', 'home']) {
    const own = found.filter((c) => c.is === is)
    const id = sections[is]
    const section = id === undefined ? undefined : report.section(id)
    const yes = own.find((c) => c.said && !(id && c.ids.includes(id)))
    const empty = section && !section.empty && none.test(report.mask.slice(section.body.start, section.body.start + 40))
    if (empty && yes && section.body.start > 0) {
      yield { slot: is, odd: yes, against: [bodyClaim(section.body)], reason: 'denied', certain: true }
      continue
    }
    const no = own.filter((c) => !c.said && !(id && c.ids.includes(id)))
    if (is === 'specimen') continue
    const against = own.find((c) => c.said)
    if (is === 'dura') yield* duraConflict(model, own)
    else if (against && no.length > 0) {
      // Two stages may differ; the last word of the same sentence does not contradict it.
      const odd = no.find((c) => c.place !== against.place)
      if (odd && outcomes.has(is)) yield { slot: is, odd: against, against: [odd], reason: 'denied', certain: false }
      else if (odd) yield { slot: is, odd, against: [against], reason: 'denied', certain: certainly.has(is) }
    }
  }
}

/** Of these the later word counts: an extubation is told of nearly everyone. */
const outcomes: ReadonlySet<string> = new Set(['intubated', 'home'])
const certainly: ReadonlySet<string> = new Set(['drain', 'counts', 'allograft', 'bmp'])

/** “Intact throughout” beside a dura that was opened, torn or closed. */
function* duraConflict({ claims }: Case, own: readonly ObjectClaim[]): Iterable<Conflict> {
  const intact = own.find((c) => c.said && isIn(c, 'description', 'findings', 'elsewhere'))
  if (!intact) return
  const opened =
    own.find((c) => !c.said && c.place !== intact.place) ??
    claims.find(
      (c) =>
        c.slot === 'event' &&
        c.is === 'dura' &&
        !(c.status & unreal) &&
        isIn(c, 'description', 'findings') &&
        c.place !== intact.place,
    )
  if (opened) yield { slot: 'dura', odd: intact, against: [opened], reason: 'denied', certain: false }
}
