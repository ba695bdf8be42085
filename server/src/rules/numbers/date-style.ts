import { defineRule } from '../../check/rule.js'
import type { DateMention, DateStyle } from '../../domain/values/dates.js'
import { say } from '../../text/message.js'

const monthNames = 'January February March April May June July August September October November December'.split(' ')

export const dateStyle = defineRule({
  id: 'numbers/date-style',
  severity: 'info',
  scope: 'report',
  summary: 'All dates of a text have one style.',
  why: 'Readers stop at 2023-08-03 beside July 22, 2023; 03/08/2023 is March in one country and August in another.',
  source: 'AMA Manual of Style, 11th ed., 18.3; ISO 8601',
  reports: [
    'news-article',
    'conference-report',
    'conference-abstract',
    'procedure-explainer',
    'speaker-biography',
    'surgical-case-report',
    'case-report',
  ],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-report\n---\nTime: ⟦2023-08-03⟧\n\nOn July 22, 2023, the forum was held.',
        says: 'Write all dates in one style: August 3, 2023.',
        fixed:
          '---\nreport-type: conference-report\n---\nTime: August 3, 2023\n\nOn July 22, 2023, the forum was held.',
      },
    ],
    good: [
      '---\nreport-type: conference-report\n---\nOn July 22, 2023, and August 3, 2023.',
      '---\nreport-type: operative-note\n---\nSeen on 2023-08-03 and July 22, 2023.',
      '---\nreport-type: news-article\n---\nPosted 2023-08-03.',
    ],
  },
  *check(context) {
    const dates = context.dates.filter(isFull)
    const counts = new Map<DateStyle, number>()
    for (const { style } of dates) counts.set(style, (counts.get(style) ?? 0) + 1)
    if (counts.size < 2) return
    // on a tie the written-out form wins: it cannot be misread
    const rank: readonly DateStyle[] = ['month-first', 'day-first', 'iso', 'chinese', 'dotted', 'slash']
    const main = [...counts].sort((a, b) => b[1] - a[1] || rank.indexOf(a[0]) - rank.indexOf(b[0]))[0]?.[0]
    const model = dates.find((date) => date.style === main)
    if (!model) return
    for (const { span, style, year, month, day, ambiguous } of dates) {
      if (style === main) continue
      const text = write(model.style, year, month, day)
      yield {
        span,
        message: text ? say('Write all dates in one style: {text}.', { text }) : say('Write all dates in one style.'),
        related: [{ span: model.span, message: say('The style of the other dates') }],
        fixes:
          text && !ambiguous ? [{ title: say('Write {text}', { text }), safe: false, edits: [{ span, text }] }] : [],
      }
    }
  },
})

const isFull = (date: DateMention): date is DateMention & { readonly year: number } =>
  date.year !== undefined && !date.weak

function write(style: DateStyle, year: number, month: number, day: number): string | undefined {
  const name = monthNames[month - 1] ?? ''
  if (style === 'month-first') return `${name} ${day}, ${year}`
  if (style === 'day-first') return `${day} ${name} ${year}`
  if (style === 'iso') return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return undefined
}
