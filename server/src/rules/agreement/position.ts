import { statementsOf } from '../../case/statements.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'
import { note } from './note.js'

export const position = defineRule({
  id: 'agreement/position',
  severity: 'error',
  scope: 'report',
  summary: 'The position of the patient fits the approach of the procedure.',
  why: 'An anterior operation on a prone patient was not done as written: procedure or position was copied from another note.',
  source: 'House rule from the definitions of the procedures',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({ procedure: 'ACDF C5-6', description: 'The patient was placed ⟦prone⟧ on the table.' }),
        says: 'The patient lies prone, but ACDF is done in the supine position. Correct the one that is wrong.',
      },
      {
        text: note({
          procedure: 'L4-5 posterior lumbar interbody fusion',
          description: 'The patient was placed ⟦supine⟧. A midline incision was made.',
        }),
        says: 'The patient lies supine, but posterior lumbar interbody fusion is done in the prone position. Correct the one that is wrong.',
      },
    ],
    good: [
      note({ procedure: 'ACDF C5-6', description: 'The patient was placed supine.' }),
      note({
        procedure: 'PLIF L4-5',
        description: 'After induction in the supine position the patient was turned prone.',
      }),
      note({
        procedure: 'ACDF C5-6 and posterior fusion C3-7',
        description: 'The patient was turned prone for the second stage.',
      }),
      note({ procedure: 'Laminectomy L4-5', description: 'The patient was placed on a Jackson table.' }),
    ],
  },

  *check(report) {
    const section = report.section('procedure')
    if (!section) return
    const done = startingIn(report.terms, section.body)
    if (done.length === 0) return
    const { positions } = report.knowledge.agreement.procedures
    const wanted = positions.filter((p) => done.some((t) => p.concepts.includes(t.concept)))
    // Front and back in one note: a staged operation.
    if (wanted.length !== 1) return
    const [{ position: right, concepts }] = wanted as [(typeof positions)[number]]
    const said = statementsOf(report, ['prone', 'supine', 'left-down', 'right-down'])
    const wrong = said.find((s) => s.group !== right)
    if (
      !wrong ||
      said.some((s) => s.group === right) ||
      /posterior|anterior and|stage|360/i.test(other(report.prose(section.body), right))
    )
      return
    if (wrong.group !== 'prone' && wrong.group !== 'supine') return
    const term = done.find((t) => concepts.includes(t.concept))!
    const procedure = report.source.slice(term.span.start, term.span.end)
    const message = say(
      'The patient lies {wrong}, but {procedure} is done in the {right} position. Correct the one that is wrong.',
      {
        wrong: wrong.group,
        procedure,
        right,
      },
    )
    yield { span: wrong.span, message, related: [{ span: term.span, message: say('The procedure is named here') }] }
  },
})

/** What would make the other position right too; nothing of it counts for a posterior procedure. */
const other = (procedure: string, right: string): string =>
  right === 'supine' ? procedure : procedure.replace(/posterior/gi, '')
