import type { ReportContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const asked = ['complications', 'specimens', 'estimated-blood-loss', 'drains', 'counts', 'findings']
const vague =
  /^(?:n ?\/ ?a|na|not applicable|as above|see above|see below|see text|see note|as dictated|unknown|not stated|not recorded|\?+|-+|–|—|\.+|yes|ok|routine|usual|standard|nil known)\.?$/i

const little = /^(?:minimal|negligible|minor|scant|trace|insignificant|little|small|low|少量|极少|很少|微量)[.。]?$/i
/** Procedures through a needle, where there is nothing to measure. */
const needle = /inject|\bblock|epidural|ablation|denervation|discogra|aspirat|biops|puncture|trial|注射|阻滞|穿刺/i

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
      {
        text: '---\nreport-type: operative-note\n---\n**Procedure:** Discectomy L4-5\n\n**Estimated blood loss:** ⟦Minimal.⟧',
        says: '“Minimal” can be anything. Give an estimate of the blood loss in mL.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n**Procedure:** Discectomy L4-5\n\n**Blood loss:** Minimal, about 10 mL.',
      '---\nreport-type: operative-note\n---\n**Procedure:** Epidural steroid injection L4-5\n\n**Blood loss:** Minimal.',
      '---\nreport-type: operative-note\n---\n**Complications:** None.\n\n**Specimens:** disc to pathology\n\n**Drains:** no',
      '**Complications:** N/A',
    ],
  },
  *check(report) {
    const { sections, mask } = report
    for (const { ids, label, body } of sections) {
      if (body.end - body.start > 20 || !ids.some((id) => asked.includes(id))) continue
      const answer = mask.slice(body.start, body.end).trim()
      if (ids.includes('estimated-blood-loss') && little.test(answer) && !isThroughNeedle(report)) {
        const word = answer.replace(/[.。]$/, '')
        yield {
          span: body,
          severity: 'info',
          message: say('“{answer}” can be anything. Give an estimate of the blood loss in mL.', { answer: word }),
        }
      }
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

function isThroughNeedle(report: ReportContext): boolean {
  const procedure = report.section('procedure')
  return procedure !== undefined && needle.test(report.prose(procedure.body).slice(0, 400))
}
