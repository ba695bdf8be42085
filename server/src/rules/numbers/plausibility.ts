import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter, textBefore } from '../../text/around.js'
import { type Message, say } from '../../text/message.js'

export const plausibility = defineRule({
  id: 'numbers/plausibility',
  severity: 'warning',
  scope: 'passage',
  summary: 'Sizes, times, ages and volumes are possible in a human being.',
  why: 'A lost decimal point makes a 65 mm screw diameter or an age of 540.',
  source:
    'house rule; bounds are wide: screw diameter to 12 mm and length to 150 mm, Cobb angle to 150°, age to 120 years, operation to 24 hours, volume to 20,000 mL',
  examples: {
    bad: [
      { text: 'A ⟦450 mm⟧ screw was placed.', says: 'A screw of 450 mm is hardly possible: check the number.' },
      {
        text: 'A 65 x ⟦45 mm⟧ pedicle screw.',
        says: 'A screw diameter of 45 mm is hardly possible: check the number.',
      },
      { text: 'A ⟦540-year-old⟧ man.', says: 'An age of 540 is hardly possible: check the number.' },
      { text: 'The Cobb angle was ⟦450°⟧.', says: 'An angle of 450° is hardly possible: check the number.' },
      { text: 'Blood loss was ⟦30,000 mL⟧.', says: 'A volume of 30000 mL is hardly possible: check the number.' },
      {
        text: 'The operation took ⟦2000 min⟧.',
        says: 'An operation of 2000 min is hardly possible: check the number.',
      },
    ],
    good: [
      'A 45 mm screw, a 28 x 6 mm screw, a 6.5 × 100 mm iliac screw.',
      'A 54-year-old man with a 5400-year-old relic.',
      'A Cobb angle of 45°, rotated 360°.',
      'Blood loss was 300 mL.',
      'The 5000 mL bag; irrigated with 3000 mL.',
      'The operation took 200 min.',
    ],
  },
  *check(context) {
    let before: Measure | undefined
    for (const measure of context.measures) {
      const message = judge(context, measure) ?? diameter(context, before, measure)
      if (message) yield { span: spanOf(context, measure), message }
      before = measure
    }
  },
})

function judge({ mask }: PassageContext, { span, value, unit }: Measure): Message | undefined {
  const before = (n: number): string => textBefore(mask, span.start, n)
  const after = (n: number): string => textAfter(mask, span.end, n)
  if (unit === 'mm' && value > 150 && /^\s(?:\p{L}+\s){0,2}screws?\b/u.test(after(40)))
    return say('A screw of {value} mm is hardly possible: check the number.', { value })
  if (unit === 'year' && value > 120 && value < 1000 && /^-olds?\b/.test(after(5)))
    return say('An age of {value} is hardly possible: check the number.', { value })
  if (
    unit === '°' &&
    value > 150 &&
    value !== 180 &&
    value !== 360 &&
    /\b(?:Cobb|kyphosis|lordosis|kyphotic|lordotic|scolio\w+)\b[^.]{0,30}$/.test(before(45))
  )
    return say('An angle of {value}° is hardly possible: check the number.', { value })
  if (
    (unit === 'mL' || unit === 'cc') &&
    value > 20_000 &&
    /\b(?:blood loss|EBL|drain\w*|bled)\b[^.]{0,30}$/i.test(before(45))
  )
    return say('A volume of {value} mL is hardly possible: check the number.', { value })
  if (unit === 'min' && value > 1440 && /\b(?:operati\w+|surgery|procedure)\b[^.]{0,30}$/i.test(before(45)))
    return say('An operation of {value} min is hardly possible: check the number.', { value })
  return undefined
}

/** `65 x 45 mm screw`: the smaller number is the diameter, in whichever order they stand. */
function diameter(
  { mask }: PassageContext,
  before: Measure | undefined,
  { span, joint, unit, value }: Measure,
): Message | undefined {
  if (joint !== 'times' || unit !== 'mm' || !before || Math.min(before.value, value) <= 15) return undefined
  if (!/^\s(?:\p{L}+\s){0,2}screws?\b/u.test(textAfter(mask, span.end, 40))) return undefined
  return say('A screw diameter of {value} mm is hardly possible: check the number.', {
    value: Math.min(before.value, value),
  })
}

const spanOf = ({ mask }: PassageContext, { span, unit }: Measure) =>
  unit === 'year'
    ? { start: span.start, end: span.end + (/^-olds?/.exec(textAfter(mask, span.end, 5))?.[0].length ?? 0) }
    : span
