import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

const nouns =
  'patient|hospital|doctor|surgeon|professor|expert|nurse|specialist|operation|procedure|surgery|session|sitting|screw|rod|cage|incision|hour|minute|week|month|year|day|centimeter|millimeter|country|city|province|center|centre|department|ward|bed|paper|article|book|award|patent|project|lecture|speaker|participant|delegate|student|complication|fracture|vertebra|case|step|method|technique|advantage|disadvantage|time'
const counted = new RegExp(
  `(?<![\\w.,/:#-])(?<!\\b(?:grade|type|stage|phase|level|day|group|figure|fig\\.?|table|case|part|step|no\\.?|number|room|ward|score|class|version|chapter|question|of|one in|age|aged|l|t|c|s) )((?:[2-9]|[1-9]\\d|[1-9]\\d\\d|[1-9]\\d{0,2},\\d{3})|two|three|four|five|six|seven|eight|nine|ten|many|several|both|few|dozens of|hundreds of|thousands of|a number of|a lot of|one of the|one of the (?:most|best|leading|largest|first|main|major)(?: \\p{Ll}+)?) (${nouns})(?=[.;](?:\\s|$)|, (?:and|but|which|who|with)\\b| (?:in|of|for|with|were|was|and|after|before|at|from|have|had|to|by|who|that|which|on|per|later|ago)\\b)`,
  'giu',
)

export const numberAndNoun = defineRule({
  id: 'text/number-and-noun',
  severity: 'warning',
  scope: 'passage',
  summary: 'A noun behind a number above one is in the plural.',
  why: 'Singular and number contradict each other: one of them may be the slip.',
  source: 'The Cambridge Grammar of the English Language, 2002, 5.2',
  examples: {
    bad: [
      {
        text: 'It takes 1 to ⟦2 sitting⟧.',
        says: 'The plural belongs behind “2”: write “sittings”.',
        fixed: 'It takes 1 to 2 sittings.',
      },
      { text: 'We treated ⟦three patient⟧ with it.', says: 'The plural belongs behind “three”: write “patients”.' },
      {
        text: 'It is ⟦one of the leading hospital⟧ in the city.',
        says: 'The plural belongs behind “one of the leading”: write “hospitals”.',
      },
      { text: 'He had ⟦many operation⟧ and was tired.', says: 'The plural belongs behind “many”: write “operations”.' },
    ],
    good: [
      'It takes 2 sittings, a 5 day course, a two hour operation.',
      'A grade 2 case, a type 3 fracture of the dens, case 5 patient.',
      'In 2020 patient numbers grew. One in 10 patient visits. L5 screw.',
      'The 3-month follow-up and one of the hospital buildings.',
      'At 10 patient 5 left.',
      'The first of two operation rooms.',
      'A 3.5 hour, 0.5 degree error.',
      'Many a patient of ours. Many surgeon trainees.',
      'Two centimeter by three.',
      'He works at 521 Hospital in the city.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(counted)) {
      const [whole, number = '', noun = ''] = match
      const rest = mask.slice(match.index + whole.length, match.index + whole.length + 8)
      if (noun !== noun.toLowerCase()) continue
      const unit = /^(?:hour|minute|week|month|year|day|centimeter|millimeter|time)$/i.test(noun)
      // `two centimeter by three`, `a 2 hour and 3 hour wait`, `5 year and 10 year survival`
      if (unit && (!/^(?:[.;]| (?:in|after|before|later|ago|of)\b)/.test(rest) || /^\s?\w+ \d/.test(rest))) continue
      if (/^(?:surgery|case)$/i.test(noun) && !/^[.;]| (?:of|were|in)\b/.test(rest)) continue
      const right = plural(noun)
      const start = match.index + whole.length - noun.length
      yield {
        span: { start: match.index, end: match.index + whole.length },
        message: say('The plural belongs behind “{number}”: write “{right}”.', { number, right }),
        fixes: [
          {
            title: say('Write “{right}”', { right }),
            safe: true,
            edits: [{ span: { start, end: start + noun.length }, text: right }],
          },
        ],
      }
    }
  },
})

const plural = (noun: string): string =>
  noun === 'vertebra' ? 'vertebrae' : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
