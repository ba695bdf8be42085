import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const atSign = defineRule({
  id: 'safety/at-sign',
  severity: 'info',
  scope: 'passage',
  summary: 'The sign @ is written as “at”.',
  why: '@ has been read as 2, and it looks like a digit beside a level or a dose.',
  source: 'Joint Commission, "Do Not Use" List, additional abbreviations',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\nInjection ⟦@⟧ L4-5.',
        says: 'Write “at” instead of “@”: it is read as 2.',
        fixed: '---\nreport-type: operative-note\n---\nInjection at L4-5.',
      },
    ],
    good: ['---\nreport-type: operative-note\n---\nWrite to spine@example.org or @spine.', 'Injection @ L4-5.'],
  },
  *check({ mask }) {
    for (let at = mask.indexOf('@'); at >= 0; at = mask.indexOf('@', at + 1)) {
      if (!/[\s\u2029]/.test(mask[at - 1] ?? ' ') || !/\s/.test(mask[at + 1] ?? '')) continue
      const span = { start: at, end: at + 1 }
      yield {
        span,
        message: say('Write “at” instead of “@”: it is read as 2.'),
        fixes: [{ title: say('Write “at”'), safe: true, edits: [{ span, text: 'at' }] }],
      }
    }
  },
})
