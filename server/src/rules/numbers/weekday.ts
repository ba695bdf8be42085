import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const named = /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day|\.)?,? (?:the )?\(?$/i

export const weekday = defineRule({
  id: 'numbers/weekday',
  severity: 'error',
  scope: 'passage',
  summary: 'A day of the week fits its date.',
  why: 'Readers who plan by one of the two come on the wrong day.',
  source: 'Gregorian calendar',
  examples: {
    bad: [{ text: 'It was held on ⟦Monday, 7 May 2022⟧.', says: '7 May 2022 was a Saturday.' }],
    good: [
      'It was held on Saturday, 7 May 2022.',
      'On Monday. 7 May 2022 was warm.',
      'On Monday, 03/04/2022, it rained.',
    ],
  },
  *check({ mask, dates }) {
    for (const { span, year, month, day, ambiguous } of dates) {
      const found = named.exec(textBefore(mask, span.start, 14))
      if (!found || ambiguous || year === undefined) continue
      const right = days[weekdayOf(year, month, day)]!
      if (right.toLowerCase().startsWith(found[1]!.slice(0, 3).toLowerCase())) continue
      yield {
        span: { start: span.start - found[0].length, end: span.end },
        message: say('{date} was a {day}.', { date: mask.slice(span.start, span.end), day: [right] }),
      }
    }
  },
})

/** Sakamoto’s method; 0 is Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shifts[month - 1]! + day) % 7
}
