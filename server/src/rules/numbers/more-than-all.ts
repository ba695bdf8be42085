import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const loss =
  /\b(?:reduced|shortened|decreased|lowered|cut|fell|dropped|declined|reduction of|decrease of|drop of|saves?|saved|less)(?: \p{Ll}+){0,3}? (?:by )?(?:more than |over |about |nearly |almost )?(\d{3,4}(?:\.\d+)?) ?%/giu
const share =
  /\b(\d{3,4}(?:\.\d+)?) ?% of (?:the |all |our |these )?(?:\p{Ll}+ )?(?:patients|cases|operations|surgeons|doctors|hospitals|people|women|men|children|implants|screws)\b/giu

export const moreThanAll = defineRule({
  id: 'numbers/more-than-all',
  severity: 'error',
  scope: 'passage',
  summary: 'Nothing falls by more than 100%, and no share is more than the whole.',
  why: 'Such a number cannot be true; often the comparison was turned round.',
  source: 'arithmetic',
  examples: {
    bad: [
      { text: 'The stay was shortened by ⟦250%⟧.', says: 'Nothing can fall by 250%: give the two values.' },
      { text: 'It helped ⟦120%⟧ of patients.', says: '120% is more than all of them: check the number.' },
    ],
    good: [
      'The stay was shortened by 50%.',
      'Sales rose by 250%.',
      'It helped 100% of patients.',
      'Output fell to 150% of the year before.',
      'Pain was reduced by 100%.',
    ],
  },
  *check({ mask }) {
    for (const [expression, falls] of [
      [loss, true],
      [share, false],
    ] as const) {
      for (const match of mask.matchAll(expression)) {
        const value = Number(match[1])
        if (value <= 100 || (falls && /\bto\b/.test(match[0]))) continue
        const at = match.index + match[0].indexOf(match[1]!)
        const end = mask.indexOf('%', at) + 1
        yield {
          span: { start: at, end },
          message: falls
            ? say('Nothing can fall by {value}%: give the two values.', { value })
            : say('{value}% is more than all of them: check the number.', { value }),
        }
      }
    }
  },
})
