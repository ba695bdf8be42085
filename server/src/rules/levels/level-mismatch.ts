import type { ReportContext } from '../../core/context.js'
import { type KeyLevel, keyLevels, levelsIn, type Part } from '../../core/key-levels.js'
import { defineRule, type Problem } from '../../core/rule.js'
import { statementsOf } from '../../core/statements.js'
import { isCovered } from '../../domain/spine/coverage.js'
import { type Disagreement, elsewhere, exchanged, forgotten, operatedAlone } from '../../domain/spine/disagreement.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { type Message, say } from '../../text/message.js'
import { overlaps, type Span } from '../../text/span.js'
import { note } from '../agreement/note.js'

export const levelMismatch = defineRule({
  id: 'levels/level-mismatch',
  severity: 'error',
  scope: 'report',
  summary: 'Diagnoses, procedure and title speak of the same levels.',
  why: 'A level that differs between diagnosis and procedure is how wrong-level surgery begins, or how it is recorded.',
  source:
    'Joint Commission Universal Protocol: procedure, site and documents are reconciled before incision; house rule for the comparison',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({
          pre: 'L5-S1 disc herniation',
          post: 'L5-S1 disc herniation',
          procedure: '⟦L4-5⟧ microdiscectomy',
        }),
        says: 'Procedure says L4-5, the diagnosis L5-S1. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({ pre: 'Stenosis at L4-5', post: 'Stenosis at ⟦L3-4⟧', procedure: 'Laminectomy L4-5' }),
        says: 'The postoperative diagnosis says L3-4, the preoperative one L4-5. Correct the one that is wrong, or say what was found.',
      },
      {
        text: note({
          pre: 'T11 compression fracture',
          post: 'T11 compression fracture',
          procedure: '⟦L1⟧ vertebroplasty',
        }),
        says: 'Procedure says L1, the diagnosis T11. Correct the one that is wrong, or say why they differ.',
      },
      {
        text: note({ pre: 'Stenosis C4-C5 and C5-C6', post: 'Stenosis ⟦C5-C6⟧', procedure: 'ACDF C4-C5 and C5-C6' }),
        says: 'The postoperative diagnosis leaves out C4-C5, which was diagnosed before and operated on.',
      },
      {
        text: '---\nreport-type: case-report\n---\n# Discitis at ⟦L2-3⟧: a case report\n\n## Case presentation\n\nMRI showed discitis at L3-4. The L3-4 disc was debrided.\n',
        says: 'The title says L2-3, but the report never speaks of it (it says L3-4). Correct the one that is wrong.',
      },
    ],
    good: [
      note({ pre: 'L4-5 stenosis', post: 'Same', procedure: 'Laminectomy of L4 and L5' }),
      note({ pre: 'T12 burst fracture', post: 'T12 burst fracture', procedure: 'Posterior fixation T10-L2' }),
      note({ pre: 'Stenosis L4-5', post: 'Stenosis L4-5 and, found in addition, L3-4', procedure: 'Laminectomy L3-5' }),
      note({
        pre: 'Failed back surgery syndrome after fusion L4-S1',
        post: 'Same',
        procedure: 'Spinal cord stimulator lead placement at T9',
      }),
      note({ pre: 'Radiculopathy C5, C6', post: 'Same', procedure: 'Left C5-6 foraminotomy' }),
      note({
        pre: 'Stenosis L4-5',
        post: 'Stenosis L3-4. At the time of surgery the numbering was corrected.',
        procedure: 'Laminectomy L3-4',
      }),
      'The L4-5 disc was removed; see the earlier report on L5-S1.',
    ],
  },

  *check(report) {
    const levels = keyLevels(report)
    if (levels.length < 2) return
    if (report.reportType === 'operative-note') yield* operativeNote(report, levels)
    yield* title(report, levels)
  },
})

const explained = (report: ReportContext): boolean => statementsOf(report, ['changed']).length > 0

function* operativeNote(report: ReportContext, levels: readonly KeyLevel[]): Iterable<Problem> {
  const added = statementsOf(report, ['added']).map((s) => s.span)
  const said = (m: LevelMention): boolean => !sentenceHas(report, m.span, added)
  const before = levelsIn(levels, 'preoperative-diagnosis').filter(said)
  const after = levelsIn(levels, 'postoperative-diagnosis').filter(said)
  const operated = levelsIn(levels, 'procedure')
  if (explained(report)) return
  const differs = exchanged(before, after)
  if (differs) {
    yield problem(report, differs, (v) =>
      say(
        'The postoperative diagnosis says {own}, the preoperative one {other}. Correct the one that is wrong, or say what was found.',
        v,
      ),
    )
  }
  const missing = differs ? undefined : forgotten(before, after, operated)
  if (missing) {
    const message = (v: Values): Message =>
      say('The postoperative diagnosis leaves out {other}, which was diagnosed before and operated on.', v)
    yield { ...problem(report, missing, message), severity: 'warning' }
  }
  if (statementsOf(report, ['remote-target']).some((s) => inProcedure(report, s.span))) return
  const message = (v: Values): Message =>
    say('Procedure says {own}, the diagnosis {other}. Correct the one that is wrong, or say why they differ.', v)
  const diseased = [...before, ...after]
  const rest: Part[] = ['title', 'findings', 'indications', 'description', 'elsewhere']
  const alone = operatedAlone(operated, diseased, levelsIn(levels, ...rest))
  const lone = (v: Values): Message =>
    say('Procedure says {own}, the rest of the report {other}. Correct the one that is wrong.', v)
  for (const each of alone) yield problem(report, each, diseased.length ? message : lone)
  const apart = alone.length ? undefined : elsewhere(operated, diseased)
  if (apart) yield problem(report, apart, message)
}

function* title(report: ReportContext, levels: readonly KeyLevel[]): Iterable<Problem> {
  const body = levels.filter((l) => !l.parts.includes('title')).map((l) => l.mention)
  const first = body[0]
  if (!first) return
  for (const mention of levelsIn(levels, 'title')) {
    if (isCovered(mention, body) || body.some((b) => isCovered(b, [mention]))) continue
    yield problem(report, { mention, against: first }, (v) =>
      say(
        'The title says {own}, but the report never speaks of it (it says {other}). Correct the one that is wrong.',
        v,
      ),
    )
  }
}

type Values = Message['values']

function problem(
  report: ReportContext,
  { mention, against }: Disagreement,
  message: (values: Values) => Message,
): Problem {
  const [own, other] = [mention, against].map((m) => report.source.slice(m.span.start, m.span.end)) as [string, string]
  return {
    span: mention.span,
    message: message({ own, other }),
    related: [{ span: against.span, message: say('{level} is said here', { level: other }) }],
  }
}

const inProcedure = (report: ReportContext, span: Span): boolean =>
  report.sectionAt(span.start)?.ids.includes('procedure') ?? false

const sentenceHas = (report: ReportContext, span: Span, cues: readonly Span[]): boolean =>
  report.sentences.some((s) => overlaps(s, span) && cues.some((c) => overlaps(s, c)))
