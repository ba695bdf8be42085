import type { ReportFacts } from '../report/facts.js'
import { doseConflicts, fluidConflicts } from './amounts.js'
import type { Case } from './case.js'
import type { CaseModel, Claim, Conflict, LevelClaim } from './claim.js'
import { claimsOf } from './claims.js'
import { anesthesiaConflicts, approachConflicts, positionConflicts, routeConflicts } from './classes.js'
import { complicationConflicts } from './complications.js'
import { constructOf } from './construct.js'
import { countConflicts } from './counts.js'
import { forgotten } from './forgotten.js'
import { foldLevels } from './level-fold.js'
import { headsApart, namedAlone } from './levels-named.js'
import { toldAlone } from './levels-told.js'
import { objectConflicts } from './objects.js'
import { parallelItems } from './parallel.js'
import { ageConflicts, sexConflicts } from './person.js'
import { diagnosedRoots, rootsOutside } from './roots.js'
import { sideConflicts } from './side-conflicts.js'
import { caseSide } from './sides.js'
import { clockConflicts, dateConflicts } from './times.js'
import { titleAlone } from './title.js'

export type { CaseModel, Claim, Conflict, LevelClaim } from './claim.js'

/** The constraints beside levels and sides, each in a file of its own. */
const constraints: readonly ((model: Case) => Iterable<Conflict>)[] = [
  complicationConflicts,
  objectConflicts,
  sexConflicts,
  ageConflicts,
  fluidConflicts,
  doseConflicts,
  clockConflicts,
  dateConflicts,
  countConflicts,
  anesthesiaConflicts,
  positionConflicts,
  approachConflicts,
  routeConflicts,
]

/** Reads a report as one case. Pure; its cost is that of its statements. */
export function caseModel(report: ReportFacts): CaseModel {
  const { claims } = claimsOf(report)
  const levels = foldLevels(claims.filter((c): c is LevelClaim => c.slot === 'level' || c.slot === 'root'))
  const all: Case = { report, claims, levels }
  return {
    told: claims,
    target: levels.target,
    side: caseSide(all),
    construct: constructOf(levels, claims),
    conflicts: [...levelConflicts(all), ...sideConflicts(all), ...constraints.flatMap((each) => [...each(all)])],
  }
}

/** The case of a report, made when it is first asked for. */
export function lazyCase(report: ReportFacts): () => CaseModel {
  let made: CaseModel | undefined
  return () => (made ??= caseModel(report))
}

/** One finding a place: the first constraint that holds wins. */
function levelConflicts({ report, claims, levels }: Case): readonly Conflict[] {
  const note = report.reportType === 'operative-note'
  if (claims.some((c) => c.slot === 'change' && c.is === 'numbering')) return []
  const found: Conflict[] = []
  const seen = new Set<Claim>()
  const add = (conflicts: Iterable<Conflict>): void => {
    for (const conflict of conflicts) {
      if (seen.has(conflict.odd)) continue
      seen.add(conflict.odd)
      found.push(conflict)
    }
  }
  if (note) {
    add(parallelItems(levels, report.mask))
    add(namedAlone(levels))
    if (found.length === 0) add(headsApart(levels))
    add(toldAlone(levels))
    add(diagnosedRoots(levels))
    add(rootsOutside(levels, lastCervical(report)))
    if (found.length === 0) add(forgotten(levels))
  } else add(titleAlone(levels))
  return found
}

const lastCervical = (report: ReportFacts): number => report.knowledge.spine.places.get('C7') ?? 7
