import { defineRule, type Problem } from '../../check/rule.js'
import { holdsBlank } from '../../report/blank-places.js'
import { say } from '../../text/message.js'
import { caseIds } from '../sections/report-ids.js'
import { profileOf } from './profile.js'

export const keywords = defineRule({
  id: 'content/keywords',
  severity: 'warning',
  scope: 'report',
  summary: 'The key words of a case report are of the right number and hold “case report”.',
  why: 'Case reports are found by these words only.',
  source: 'CARE 2013 (2 to 5 key words); SCARE 2023 (3 to 6, one of them “case report”)',
  reports: caseIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: surgical-case-report\n---\n# A case report\n\n**Key words:** ⟦case report; spine⟧',
        says: 'There are 2 key words; 3 to 6 are asked for.',
      },
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\n**Key words:** ⟦lumbar spine, tumor, surgery⟧',
        says: 'None of the key words is “case report”.',
      },
    ],
    good: [
      '---\nreport-type: surgical-case-report\n---\n# A case report\n\n**Key words:** case report; spine; tumor',
      '---\nreport-type: case-report\n---\n# A case report\n\n## Keywords\n\n- Case report\n- Spine\n- Tumor',
      '---\nreport-type: case-report\n---\n# A case report\n\n**Key words:** case report; {{three more}}',
      '---\nreport-type: case-report\n---\n# A case report\n\n**Key words:** case report; spine; tumor\n\n**Our patient**\n\nA man, 54 years old, had pain, numbness, and weakness.',
      '**Key words:** spine',
    ],
  },
  *check(report): Iterable<Problem> {
    const section = report.section('keywords')
    const limits = profileOf(report)?.keywords
    if (!section || section.empty) return
    const whole = report.prose(section.body)
    const line = whole.split('\u2029', 1)[0] ?? ''
    // a line with separators is the list; what stands below it belongs to the text
    const text = /[;,；，、•·]/.test(line) ? line : whole
    const words = text.split(/[;,；，、\u2029\r\n•·]+/).filter((word) => word.trim())
    if (text.includes('[') || holdsBlank(report, section.body)) return
    if (limits && (words.length < limits[0] || words.length > limits[1])) {
      yield {
        span: section.body,
        message: say('There are {count} key words; {least} to {most} are asked for.', {
          count: words.length,
          least: limits[0],
          most: limits[1],
        }),
      }
    } else if (!words.some((word) => /case (?:report|series)|病例报告/i.test(word))) {
      yield { span: section.body, severity: 'info', message: say('None of the key words is “case report”.') }
    }
  },
})
