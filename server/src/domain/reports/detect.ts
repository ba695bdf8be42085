import { type LabelForms, labelMeaning } from './labels.js'
import { shapes } from './shapes.js'
import type { DetectionCue, ReportType } from './type.js'

/** What a text shows of its type. */
export interface Evidence {
  /** Lines of prose, without empty ones. */
  readonly lines: readonly string[]
  readonly labels: readonly LabelForms[]
  /** How often each cue was seen. */
  readonly cues: ReadonlyMap<string, number>
  /** Cues seen in the title. */
  readonly titleCues: ReadonlySet<string>
  readonly words: number
}

export interface Detection {
  /** Undefined where no type is clear. */
  readonly type: ReportType | undefined
  readonly points: number
}

const leastPoints = 3
const leastLead = 2
/** With so many points the words of the field are not asked for: headings of a note that is being begun. */
export const surePoints = 6

/** The type that the cues speak for (points may be negative: the cue speaks against it): at least three points, and two ahead of every type of another family. */
export function detectType(evidence: Evidence, types: readonly ReportType[]): Detection {
  const scores = types.map((type) => ({ type, points: scoreType(evidence, type) })).sort((a, b) => b.points - a.points)
  const best = scores[0]
  if (!best || best.points < leastPoints) return { type: undefined, points: best?.points ?? 0 }
  const family = best.type.family ?? best.type.id
  const rival = scores.find(({ type }) => (type.family ?? type.id) !== family)
  if (rival && best.points - rival.points < leastLead) return { type: undefined, points: best.points }
  return best
}

/** Points of one type. */
export function scoreType(evidence: Evidence, type: ReportType): number {
  let labelled: ReadonlySet<string> | undefined
  const labels = (): ReadonlySet<string> => {
    labelled ??= new Set(
      evidence.labels.flatMap((label) => {
        const { ids, maybe } = labelMeaning(type, label)
        // A label with one doubtful meaning ("Diagnosis") says nothing of the type.
        return ids.length || maybe.length < 2 ? ids : maybe.slice(0, 1)
      }),
    )
    return labelled
  }
  let points = 0
  for (const cue of type.detect) if (holds(cue, evidence, labels)) points += cue.points
  return points < surePoints && !isOfField(evidence, type) ? 0 : points
}

/** True where the text has as many words of the field as the type asks for. */
export const isOfField = (evidence: Evidence, { field }: ReportType): boolean =>
  !field || countOf(evidence, field.words) >= field.atLeast

function holds(cue: DetectionCue, evidence: Evidence, labels: () => ReadonlySet<string>): boolean {
  const least = cue.atLeast ?? 1
  if (cue.under !== undefined && evidence.words >= cue.under) return false
  if (cue.over !== undefined && evidence.words <= cue.over) return false
  if (cue.words && countOf(evidence, cue.words) < least) return false
  if (cue.title && !cue.title.some((word) => evidence.titleCues.has(word))) return false
  if (cue.sections && cue.sections.filter((id) => labels().has(id)).length < least) return false
  return !cue.shape || (shapes[cue.shape]?.(evidence.lines) ?? false)
}

const countOf = ({ cues }: Evidence, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (cues.get(word) ?? 0), 0)
