import { defineRule } from '../../check/rule.js'
import { holdsBlank } from '../../report/blank-places.js'
import { say } from '../../text/message.js'

const opens = /\b(?:held|hosted|took place|organi[sz]ed|opened|convened)\b|举行|召开|举办/
const place =
  /\b(?:[Hh]otel|[Cc]ent(?:er|re) of|[Cc]onvention [Cc]ent(?:er|re)|[Cc]onference [Cc]ent(?:er|re)|[Hh]all|[Aa]uditorium|[Cc]ampus|[Oo]nline|[Vv]irtual(?:ly)?|Zoom|livestream)\b|\b(?:held|place|hosted|opened|convened|gathered)[^.]{0,30}\b(?:in|at) (?!the \p{Lu}?(?:morning|afternoon|evening|future))\p{Lu}|\bin (?:the city of )?\p{Lu}[\p{L}'’-]+(?:,| on\b|\.|$)|在\S{1,12}(?:市|酒店|医院|中心|大学|会议厅)/u

export const meetingPlace = defineRule({
  id: 'content/meeting-place',
  severity: 'info',
  scope: 'report',
  summary: 'The lead of a meeting report says where the meeting was.',
  why: 'Who, what, when and where belong in the first paragraph.',
  source: 'House rule for meeting reports',
  reports: ['conference-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-report\n---\n# Spine day\n\n⟦On May 3, 2022, the Spine Forum was held⟧, hosted by Example Hospital of the Example University.',
        says: 'The lead does not say where the meeting was. Add venue and city.',
      },
    ],
    good: [
      '---\nreport-type: conference-report\n---\n# Spine day\n\nOn May 3, 2022, the Spine Forum was held in Exampleville by Example Hospital.',
      '---\nreport-type: conference-report\n---\n# Spine day\n\nThe Spine Forum was held at the Grand Hotel on May 3.',
      '---\nreport-type: conference-report\n---\n# Spine day\n\nThe Spine Forum was held online on May 3.',
      '---\nreport-type: conference-report\n---\n# Spine day\n\nThe Spine Forum was held at {{venue}} on May 3.',
    ],
  },
  *check(report) {
    const { sentences, mask } = report
    if (report.section('venue')) return
    for (const span of sentences) {
      const text = mask.slice(span.start, span.end)
      const found = opens.exec(text)
      if (!found) continue
      if (!place.test(text) && !holdsBlank(report, span)) {
        const end = span.start + found.index + found[0].length
        yield {
          span: { start: span.start, end },
          message: say('The lead does not say where the meeting was. Add venue and city.'),
        }
      }
      return
    }
  },
})
