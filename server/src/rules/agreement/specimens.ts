import { isAsserted, statementsOf } from '../../case/statements.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { note } from './note.js'

const none = /^[\s.]*(?:none|nil|no\b|n\/a|无|没有)/i

export const specimens = defineRule({
  id: 'agreement/specimens',
  severity: 'error',
  scope: 'report',
  summary: 'Tissue that was sent away is among the specimens.',
  why: 'A specimen that the note denies gets lost on its way to the laboratory, and its result on the way back.',
  source: 'Joint Commission RC.02.01.03: the operative report names any specimens removed',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: note({ specimens: 'None.', description: 'The ⟦disc was sent⟧ to pathology.' }),
        says: 'The description says that tissue was sent away, but the specimens say none. List it under specimens.',
      },
    ],
    good: [
      note({ specimens: 'Disc material, to pathology.', description: 'The disc was sent to pathology.' }),
      note({ specimens: 'None.', description: 'No tissue was sent to pathology.' }),
      note({ specimens: 'None.', description: 'The disc was removed piecemeal.' }),
    ],
  },

  *check(report) {
    const section = report.section('specimens')
    if (!section || section.empty || !none.test(report.prose(section.body))) return
    const sent = statementsOf(report, ['specimen-sent']).find(
      (s) => !contains(section.span, s.span) && isAsserted(report, s, report.sentences),
    )
    if (!sent) return
    yield {
      span: sent.span,
      message: say(
        'The description says that tissue was sent away, but the specimens say none. List it under specimens.',
      ),
      related: [{ span: section.body, message: say('Specimens are denied here') }],
    }
  },
})
