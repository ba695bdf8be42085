import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const change =
  /\bfrom (\d{1,4}(?:\.\d{1,3})?) ?(?:°|degrees|points|mm|cm|%)? ?(?:\([^()]{0,30}\) )?to (\d{1,4}(?:\.\d{1,3})?) ?(?:°|degrees|points|mm|cm|%)?[^.;%\u2029\d]{0,40}?\b(?:(?:correction|improvement|reduction|recovery) (?:rate )?(?:of |was |is |rate )?|an? (?:improvement|reduction|decrease|correction) of )(\d{1,3}(?:\.\d{1,2})?) ?%/gi

export const rateOfChange = defineRule({
  id: 'numbers/rate-of-change',
  severity: 'warning',
  scope: 'passage',
  summary: 'A rate of correction fits the two values beside it.',
  why: 'One of the three numbers is wrong.',
  source: 'arithmetic: (before − after) / before',
  examples: {
    bad: [
      {
        text: 'The kyphosis went from 72.5° to 21.3°, correction rate ⟦81.6%⟧.',
        says: 'From 72.5 to 21.3 is 70.6%, not 81.6%.',
      },
    ],
    good: [
      'The kyphosis went from 72.5° to 21.3°, correction rate 70.6%.',
      'ODI fell from 40 to 20, a reduction of 50%.',
      'It went from 10 to 20 in a year; the correction rate was 30% in others.',
      'It went from 60 to 21.3, correction rate 64%.',
    ],
  },
  *check({ mask }) {
    for (const match of mask.matchAll(change)) {
      const [before, after, said] = [Number(match[1]), Number(match[2]), Number(match[3])]
      if (before <= after || before === 0 || /recovery/i.test(match[0])) continue
      const right = (100 * (before - after)) / before
      // a mean of single rates differs a little from the rate of the means
      if (Math.abs(right - said) <= 3) continue
      const at = match.index + match[0].lastIndexOf(match[3]!)
      yield {
        span: { start: at, end: match.index + match[0].length },
        message: say('From {before} to {after} is {right}%, not {value}%.', {
          before,
          after,
          right: Number(right.toFixed(1)),
          value: said,
        }),
      }
    }
  },
})
