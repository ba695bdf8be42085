import { isCovered } from '../domain/spine/coverage.js'
import {
  type Disagreement,
  describedAlone,
  describedElsewhere,
  elsewhere,
  exchanged,
  forgotten,
  operatedAlone,
  rootOutside,
} from '../domain/spine/disagreement.js'
import type { LevelMention } from '../domain/spine/mention.js'
import type { ReportFacts } from '../report/facts.js'
import type { Severity } from '../text/severity.js'
import { type Span, spanAt } from '../text/span.js'
import { type KeyLevel, keyLevels, levelsIn, statementsInParts } from './key-levels.js'
import { statementsOf } from './statements.js'

/** Two places of a report that speak of different levels, and how they differ. */
export interface LevelConflict extends Disagreement {
  readonly kind: 'exchanged' | 'forgotten' | 'procedure' | 'lone' | 'outside' | 'described' | 'title'
  readonly severity: Severity
}

/** The conflicts of an operative note or case report. A note that explains a change of plan or of numbering has none. */
export function levelConflicts(report: ReportFacts): readonly LevelConflict[] {
  const levels = keyLevels(report)
  if (levels.length < 2) return []
  const note = report.reportType === 'operative-note' && !isExplained(report) ? noteConflicts(report, levels) : []
  return [...note, ...titleConflicts(levels)]
}

const isExplained = (report: ReportFacts): boolean =>
  statementsInParts(report, ['changed'], 'postoperative-diagnosis', 'procedure', 'findings', 'description').length > 0

function* noteConflicts(report: ReportFacts, levels: readonly KeyLevel[]): Iterable<LevelConflict> {
  const added = new Set(statementsOf(report, ['added']).map((s) => sentenceAt(report, s.span).start))
  const meant = (m: LevelMention): boolean => !added.has(sentenceAt(report, m.span).start)
  const before = distinct(levelsIn(levels, 'preoperative-diagnosis').filter(meant))
  const after = distinct(levelsIn(levels, 'postoperative-diagnosis').filter(meant))
  const operated = distinct(levelsIn(levels, 'procedure'))
  const differs = exchanged(before, after)
  if (differs) yield { ...differs, kind: 'exchanged', severity: 'error' }
  const missing = differs ? undefined : forgotten(before, after, operated)
  if (missing) yield { ...missing, kind: 'forgotten', severity: 'warning' }
  if (statementsInParts(report, ['remote-target'], 'procedure').length > 0) return

  const diseased = [...before, ...after]
  const rest = distinct(levelsIn(levels, 'title', 'findings', 'indications', 'description', 'elsewhere'))
  const alone = operatedAlone(operated, diseased, rest)
  for (const { sure, ...each } of alone) {
    yield { ...each, kind: diseased.length > 0 && sure ? 'procedure' : 'lone', severity: sure ? 'error' : 'warning' }
  }
  const apart = alone.length > 0 ? undefined : elsewhere(operated, diseased)
  if (apart) yield { ...apart, kind: 'procedure', severity: 'error' }
  const outside = rootOutside(operated, diseased)
  if (outside) yield { ...outside, kind: 'outside', severity: 'warning' }

  const prose = (m: LevelMention): string => report.prose(sentenceAt(report, m.span))
  const described = distinct(levelsIn(levels, 'description', 'findings').filter((m) => !namesAnyLevel.test(prose(m))))
  const all = distinct(levels.map((l) => l.mention))
  const { order } = report.knowledge.spine.anatomy
  const unknownWords = describedAlone(described, [...diseased, ...operated], all, order)
  const other =
    unknownWords.length > 0 || alone.length > 0 ? undefined : describedElsewhere(described, operated, diseased)
  if (other && !spared.test(prose(other.mention))) yield { ...other, kind: 'described', severity: 'warning' }
  for (const { sure, ...each } of unknownWords) {
    yield { ...each, kind: 'described', severity: sure && !localizing.test(prose(each.mention)) ? 'error' : 'warning' }
  }
}

function* titleConflicts(levels: readonly KeyLevel[]): Iterable<LevelConflict> {
  const body = distinct(levels.filter((l) => !l.parts.includes('title')).map((l) => l.mention))
  const against = body[0]
  if (!against) return
  for (const mention of levelsIn(levels, 'title')) {
    if (isCovered(mention, body) || body.some((b) => isCovered(b, [mention]))) continue
    yield { mention, against, kind: 'title', severity: 'error' }
  }
}

/** A sentence about counting, a marker, an older image or the past may name any level. */
const namesAnyLevel =
  /needle|marker|\bcount|\bMRI\b|\bCT\b|prior|previous|history|adjacent|numbered|incision|wires?\b|hooks?\b|leads?\b/i
const spared = /\b(?:not|no|spared|normal|intact|untouched|autofused)\b/i
const localizing = /x-?ray|fluoro|radiograph|locali[sz]|film|image/i

const sentenceAt = (report: ReportFacts, span: Span): Span => spanAt(report.sentences, span.start) ?? span

const enough = 3

/**
 * The mentions without those that say the same for the fourth time and more: what is compared is which levels are named, and
 * whether one is named again. Keeps comparisons of all with all bounded by the spine.
 */
function distinct(mentions: readonly LevelMention[]): readonly LevelMention[] {
  const seen = new Map<string, number>()
  return mentions.filter(({ kind, levels }) => {
    const key = `${kind} ${levels.join()}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count <= enough
  })
}
