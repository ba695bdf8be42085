import { defineRule } from '../../check/rule.js'
import { titleSpan } from '../../report/report-title.js'
import { say } from '../../text/message.js'
import { countWords } from './profile.js'

const office =
  /\b(?:vice[- ])?(?:chair(?:man|woman|person)?|president|secretary(?:-general)?|treasurer) of\b|\b(?:committee |board |council )?member of\b/gi
const mostOffices = 5
const mostWords = 150

export const biography = defineRule({
  id: 'content/biography',
  severity: 'info',
  scope: 'report',
  summary: 'The biography of a speaker is short and names a few offices only.',
  why: 'A chair reads it aloud in half a minute; what counts is post, field and training.',
  source: 'House rule for programme books',
  reports: ['speaker-biography', 'conference-abstract', 'conference-report', 'case-report', 'surgical-case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: speaker-biography\n---\n⟦Dr. Ann Example is professor at Example University. Chair of A. Chair of B. Vice Chair of C. Member of D. President of E. Member of F.⟧',
        says: 'The biography lists 6 offices; up to 5 are usual.',
      },
    ],
    good: [
      '---\nreport-type: speaker-biography\n---\nDr. Ann Example is professor at Example University. She is chair of A and member of B.',
      'Chair of A. Chair of B. Chair of C. Chair of D. Chair of E. Chair of F.',
    ],
  },
  *check(report) {
    for (const { type, span } of report.parts) {
      if (type?.id !== 'speaker-biography') continue
      const text = report.prose(span)
      const offices = (text.match(office) ?? []).length
      const words = countWords(text)
      const place = titleSpan(report, span)
      if (offices > mostOffices) {
        yield {
          span: place,
          message: say('The biography lists {count} offices; up to {most} are usual.', {
            count: offices,
            most: mostOffices,
          }),
        }
      } else if (words > mostWords) {
        yield {
          span: place,
          message: say('The biography has {count} words; 50 to {most} are usual.', { count: words, most: mostWords }),
        }
      }
    }
  },
})
