import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'
import { note } from './note.js'

export const sideUp = defineRule({
  id: 'agreement/side-up',
  severity: 'warning',
  scope: 'report',
  summary: 'A lateral approach is made from the side that lies up.',
  why: 'In left lateral decubitus the left side lies down, so a left-sided lateral fusion cannot be done in it.',
  source: 'House rule: right lateral decubitus means right side down',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({ procedure: 'Left OLIF L4-5', description: 'The patient was placed in ⟦left lateral decubitus⟧.' }),
        says: 'The left side lies down here, but the procedure is done from the left. A left approach needs the right lateral decubitus position.',
      },
    ],
    good: [
      note({ procedure: 'Left OLIF L4-5', description: 'The patient was placed in right lateral decubitus.' }),
      note({ procedure: 'OLIF L4-5', description: 'The patient was placed in left lateral decubitus.' }),
      note({
        procedure: 'Left L4-5 microdiscectomy',
        description: 'The patient was placed in left lateral decubitus.',
      }),
    ],
  },

  *check(report) {
    const { told } = report.case
    const { lateralConcepts } = report.knowledge.agreement.procedures
    const section = report.section('procedure')
    if (!section || !startingIn(report.terms, section.body).some((t) => lateralConcepts.includes(t.concept))) return
    const sides = told.filter((c) => c.slot === 'side' && c.parts.includes('procedure') && c.of !== 'position')
    const named = new Set(sides.map((c) => (c.slot === 'side' ? c.side : '')))
    const [side] = named
    if (named.size !== 1 || side === 'bilateral') return
    const down = told.find((c) => c.slot === 'position' && c.is === `${side}-down` && c.status === 0)
    if (!down) return
    const message =
      side === 'left'
        ? say(
            'The left side lies down here, but the procedure is done from the left. A left approach needs the right lateral decubitus position.',
          )
        : say(
            'The right side lies down here, but the procedure is done from the right. A right approach needs the left lateral decubitus position.',
          )
    yield { span: down.span, message }
  },
})
