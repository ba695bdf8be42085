import { statementsOf } from '../../case/statements.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'
import { note } from './note.js'

export const fusionBed = defineRule({
  id: 'agreement/fusion-bed',
  severity: 'warning',
  scope: 'report',
  summary: 'A fusion says what was to fuse: graft, cage or a prepared bed.',
  why: 'Without graft or a prepared bed it was a fixation; whoever revises a non-union looks for this line first.',
  source: 'House rule from the definitions of the procedures',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({
          procedure: '⟦TLIF⟧ L4-5',
          description: 'A laminectomy was done and four pedicle screws were placed.',
        }),
        says: 'TLIF is a fusion, but no graft, cage or fusion bed is described. Say what was used, or name the procedure otherwise.',
      },
    ],
    good: [
      note({ procedure: 'TLIF L4-5', description: 'A cage with local bone graft was inserted.' }),
      note({ procedure: 'Laminectomy L4-5', description: 'The laminae were removed.' }),
      note({ procedure: 'TLIF L4-5' }),
    ],
  },

  *check(report) {
    const section = report.section('procedure')
    const told = report.section('description')
    if (!section || !told || told.empty) return
    const { fusionConcepts } = report.knowledge.agreement.procedures
    const fusion = startingIn(report.terms, section.body).find((t) => fusionConcepts.includes(t.concept))
    if (
      !fusion ||
      statementsOf(report, ['fusion-bed']).some((s) => s.span.start < fusion.span.start || s.span.end > fusion.span.end)
    )
      return
    const name = report.source.slice(fusion.span.start, fusion.span.end)
    yield {
      span: fusion.span,
      message: say(
        '{name} is a fusion, but no graft, cage or fusion bed is described. Say what was used, or name the procedure otherwise.',
        { name },
      ),
    }
  },
})
