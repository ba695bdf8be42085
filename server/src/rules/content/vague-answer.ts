import { defineRule } from '../../core/rule.js'
import { say } from '../../text/message.js'

const asked = ['complications', 'specimens', 'estimated-blood-loss', 'drains', 'counts', 'findings']
const vague =
  /^(?:n ?\/ ?a|na|not applicable|as above|see above|see below|see text|see note|as dictated|unknown|not stated|not recorded|\?+|-+|–|—|\.+|yes|ok|routine|usual|standard|nil known)\.?$/i

export const vagueAnswer = defineRule({
  id: 'content/vague-answer',
  severity: 'warning',
  scope: 'report',
  summary: 'Complications, specimens, blood loss, drains, counts and findings are answered in words.',
  why: '“N/A” and “see above” leave open whether there was none or nobody looked.',
  source: 'Joint Commission RC.02.01.03; house rule: write “none”',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n**Complications:** ⟦N/A⟧\n\n**Findings:** ⟦as above⟧',
        says: '“N/A” does not answer “Complications”. Write “none”, or what there was.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n**Complications:** None.\n\n**Specimens:** disc to pathology\n\n**Drains:** no',
      '**Complications:** N/A',
    ],
  },
  *check({ sections, mask }) {
    for (const { ids, label, body } of sections) {
      if (body.end - body.start > 20 || !ids.some((id) => asked.includes(id))) continue
      const answer = mask.slice(body.start, body.end).trim()
      if (!vague.test(answer)) continue
      yield {
        span: body,
        message: say('“{answer}” does not answer “{label}”. Write “none”, or what there was.', {
          answer,
          label: label.text,
        }),
      }
    }
  },
})
