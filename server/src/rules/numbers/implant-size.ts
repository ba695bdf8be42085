import { defineRule } from '../../check/rule.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'

export const implantSize = defineRule({
  id: 'numbers/implant-size',
  severity: 'info',
  scope: 'passage',
  summary: 'The size of an implant has a unit.',
  why: 'Implant logs and revision surgeons need the unit; 16 x 8 is a cage in millimetres and a patch in centimetres.',
  source: 'house rule, after RCS England, Good Surgical Practice (details of any prosthesis used)',
  examples: {
    bad: [
      {
        text: 'A ⟦6.5 x 45⟧ pedicle screw was placed.',
        says: 'The size has no unit: write 6.5 x 45 mm.',
        fixed: 'A 6.5 x 45 mm pedicle screw was placed.',
      },
    ],
    good: [
      'A 6.5 x 45 mm screw, 6.5 mm × 45 mm screws.',
      'Two x 4 screws.',
      'A 4 x 4 gauze pad.',
      '2 x 2 screws on each side.',
    ],
  },
  *check({ measures, mask, source }) {
    for (let i = 1; i < measures.length; i++) {
      const [a, b] = [measures[i - 1]!, measures[i]!]
      if (b.joint !== 'times' || b.unit !== '' || a.unit !== '' || b.value < 5) continue
      if (!/^\s(?:\p{L}+\s){0,2}(?:screws?|cages?|rods?|spacers?)\b/u.test(textAfter(mask, b.span.end, 40))) continue
      const span = { start: a.span.start, end: b.span.end }
      const right = `${source.slice(span.start, span.end)} mm`
      yield {
        span,
        message: say('The size has no unit: write {right}.', { right }),
        fixes: [
          {
            title: say('Write {right}', { right }),
            safe: false,
            edits: [{ span: { start: span.end, end: span.end }, text: ' mm' }],
          },
        ],
      }
    }
  },
})
