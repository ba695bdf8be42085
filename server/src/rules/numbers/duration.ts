import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const clock =
  /\b(\d{1,3}) ?(?:minutes|min)\b[^.;\u2029]{0,20}?\bfrom (\d{1,2}):(\d\d)(?: ?[ap]\.?m\.?)? (?:to|until|till|-|–) ?(\d{1,2}):(\d\d)/gi
const years =
  /\b(?:for |of )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) years?\b,? (?:\()?from ((?:19|20)\d\d) (?:to|until|till|-|–) ?((?:19|20)\d\d)/gi
const words = 'zero one two three four five six seven eight nine ten'.split(' ')

export const duration = defineRule({
  id: 'numbers/duration',
  severity: 'warning',
  scope: 'passage',
  summary: 'A duration fits its beginning and its end.',
  why: 'One of the three numbers is wrong.',
  source: 'arithmetic',
  examples: {
    bad: [
      {
        text: 'The operation lasted for ⟦70 minutes, from 9:10 to 11:05⟧.',
        says: 'From beginning to end it is 115 minutes, not 70.',
      },
      {
        text: 'He trained there ⟦for 2 years from 2003 to 2006⟧.',
        says: 'From beginning to end it is 3 years, not 2.',
      },
    ],
    good: [
      'The operation lasted for 115 minutes, from 9:10 to 11:05.',
      'It took 70 minutes; the team met from 9:10 to 11:05.',
      'He trained there for 3 years from 2003 to 2006 and for 4 years from 2003 to 2006.',
      'It lasted 50 minutes, from 11:30 to 12:20; 120 minutes from 23:00 to 1:00.',
    ],
  },
  *check({ mask }) {
    for (const match of mask.matchAll(clock)) {
      const [, said, h1, m1, h2, m2] = match.map(Number) as [number, number, number, number, number, number]
      const raw = h2 * 60 + m2 - h1 * 60 - m1
      const right = raw <= 0 ? [raw + 720, raw + 1440] : [raw]
      if (right.includes(said)) continue
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: say('From beginning to end it is {right} minutes, not {value}.', { right: right[0]!, value: said }),
      }
    }
    for (const match of mask.matchAll(years)) {
      const said = /^\d/.test(match[1]!) ? Number(match[1]) : words.indexOf(match[1]!.toLowerCase())
      const right = Number(match[3]) - Number(match[2])
      // both years may be counted
      if (right < 0 || said === right || said === right + 1) continue
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: say('From beginning to end it is {right} years, not {value}.', { right, value: said }),
      }
    }
  },
})
