import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { ofCase } from './of-case.js'

const clock = /\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b/g
/** Events in the order in which they happen. */
const events: readonly RegExp[] = [
  /\b(?:anesth|anaesth)\w*[ -](?:start|induction)|induction time|in[ -]room|麻醉开始/i,
  /\bincision\b|\b(?:surgery|operation|procedure)?[ -]?(?:start|began|begin)\w*\b|手术开始/i,
  /\bclosure\b|\b(?:surgery|operation|procedure)?[ -]?(?:end|finish|stop)\w*\b|手术结束/i,
  /\bout of (?:the )?room|wheels out|left the room|麻醉结束/i,
]

export const times = defineRule({
  id: 'agreement/times',
  severity: 'error',
  scope: 'report',
  summary: 'Start of anesthesia, incision, closure and end follow each other in time.',
  why: 'Times that run backwards make the duration of the operation, and the antibiotic window, wrong in every register.',
  source: 'RCS England, Good Surgical Practice: the record states date and time; house rule for the order',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n# Note\n\n**Incision:** 10:30\n\n**Closure:** ⟦09:15⟧\n',
        says: '09:15 lies before 10:30, which comes earlier in the operation. Correct the time that is wrong.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n# Note\n\n**Start / end:** 11:40 / ⟦09:15⟧\n',
        says: '09:15 lies before 11:40, which comes earlier in the operation. Correct the time that is wrong.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n# Note\n\n**Incision:** 09:15\n\n**Closure:** 10:30\n',
      '---\nreport-type: operative-note\n---\n# Note\n\n**Start / end:** 22:40 / 01:15\n',
      '---\nreport-type: operative-note\n---\n# Note\n\nThe dose at 10:30 was repeated; the one at 09:15 was not.\n',
    ],
  },

  *check(report) {
    const { mask, labels, sections } = report
    yield* ofCase(report, ['clock'], (_, { own, other }) =>
      say('{after} lies before {before}, which comes earlier in the operation. Correct the time that is wrong.', {
        after: own,
        before: other,
      }),
    )
    const found: { rank: number; minutes: number; span: Span }[] = []
    for (const label of labels) {
      if (label.style === 'heading' && sections.length > 40) continue
      const ranks = events.map((event, rank) => ({ rank, at: label.text.search(event) })).filter((e) => e.at >= 0)
      if (ranks.length === 0) continue
      ranks.sort((a, b) => a.at - b.at)
      const line = mask.slice(label.bodyStart, label.bodyStart + 60).split(/[\n\u2029]/)[0]!
      const clocks = [...line.matchAll(clock)]
      ranks.slice(0, clocks.length).forEach(({ rank }, i) => {
        const match = clocks[i]!
        const start = label.bodyStart + match.index
        found.push({
          rank,
          minutes: Number(match[1]) * 60 + Number(match[2]),
          span: { start, end: start + match[0].length },
        })
      })
    }
    found.sort((a, b) => a.rank - b.rank)
    for (let i = 1; i < found.length; i++) {
      const [before, after] = [found[i - 1]!, found[i]!]
      // Past midnight: a night operation may end in the small hours.
      if (after.rank === before.rank || after.minutes >= before.minutes || before.minutes - after.minutes > 12 * 60)
        continue
      const text = (span: Span): string => mask.slice(span.start, span.end)
      yield {
        span: after.span,
        message: say(
          '{after} lies before {before}, which comes earlier in the operation. Correct the time that is wrong.',
          {
            after: text(after.span),
            before: text(before.span),
          },
        ),
        related: [{ span: before.span, message: say('The earlier event') }],
      }
      return
    }
  },
})
