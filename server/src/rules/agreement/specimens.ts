import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

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
        text: note({ specimens: 'None.', description: 'The ⟦disc was sent to pathology⟧.' }),
        says: 'The description says that tissue was sent away, but the specimens say none. List it under specimens.',
      },
    ],
    good: [
      note({ specimens: 'Disc material, to pathology.', description: 'The disc was sent to pathology.' }),
      note({ specimens: 'None.', description: 'No tissue was sent to pathology.' }),
      note({ specimens: 'None.', description: 'The disc was removed piecemeal.' }),
    ],
  },

  check: (report) =>
    ofCase(report, ['specimen'], () =>
      say('The description says that tissue was sent away, but the specimens say none. List it under specimens.'),
    ),
})
