import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { overlaps } from '../../text/span.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

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

  check: (report) =>
    ofCase(report, ['position'], ({ odd, against: [other] }, values) => {
      if (odd.slot !== 'position' || !other) return undefined
      const term = report.terms.find((t) => overlaps(t.span, other.span))
      const procedure = term ? report.source.slice(term.span.start, term.span.end) : values.other
      const places = { wrong: odd.is, procedure, right: odd.is === 'prone' ? 'supine' : 'prone' }
      return say(
        'The patient lies {wrong}, but {procedure} is done in the {right} position. Correct the one that is wrong.',
        places,
      )
    }),
})
