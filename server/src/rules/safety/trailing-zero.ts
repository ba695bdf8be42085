import { defineRule } from '../../check/rule.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { doseUnits } from './doses.js'

export const trailingZero = defineRule({
  id: 'safety/trailing-zero',
  severity: 'error',
  scope: 'passage',
  summary: 'A whole dose has no decimal point: 5 mg, not 5.0 mg.',
  why: 'When the point is overlooked, 5.0 mg becomes 50 mg.',
  source:
    'Joint Commission, Official "Do Not Use" List (laboratory values, lesion sizes, catheters and tubes are exempt)',
  examples: {
    bad: [
      {
        text: 'Decadron ⟦10.0 mg⟧ was given.',
        says: '“10.0 mg” can be read as 100 mg: write 10 mg.',
        fixed: 'Decadron 10 mg was given.',
      },
      {
        text: 'Ancef ⟦1.0 g⟧ before incision; blood loss ⟦150.0 mL⟧.',
        says: '“1.0 g” can be read as 10 g: write 1 g.',
        fixed: 'Ancef 1 g before incision; blood loss 150 mL.',
      },
      {
        text: 'Heparin ⟦5.0 units⟧ and ⟦7.0 cc⟧ of contrast.',
        says: '“5.0 units” can be read as 50 units: write 5 units.',
        fixed: 'Heparin 5 units and 7 cc of contrast.',
      },
    ],
    good: [
      'Give 10.5 mg, then 50.02 mg.',
      'A 6.0 mm screw and a 2.0 cm lesion.',
      'VAS 2.0, creatinine 1.0 mg/dL, hemoglobin 12.0 g/dL.',
      'Cobb angle 40.0°, p = 1.0, a 3.0 T magnet.',
      'A 4.0 mL balloon catheter and a 7.0 endotracheal tube.',
      'Mean blood loss was 150.0 ± 20.5 mL in the study group.',
    ],
  },
  *check({ measures, mask, source }) {
    for (const [i, measure] of measures.entries()) {
      if (
        measure.decimals === 0 ||
        !Number.isInteger(measure.value) ||
        !doseUnits.has(unitOf(measure, measures[i + 1]))
      )
        continue
      const { span } = measure
      // statistics keep their decimals, and devices their sizes
      if (measure.joint === 'plus-minus' || measures[i + 1]?.joint === 'plus-minus') continue
      if (/^\s(?:balloon|syringe|catheter|tube|per|\/)|^\//.test(textAfter(mask, span.end, 12))) continue
      if (
        /\b(?:mean|average|median|averaged?|SD|specific gravity|version)\b[^.]{0,20}$/i.test(
          textBefore(mask, span.start, 40),
        )
      )
        continue
      const written = source.slice(span.start, span.end)
      const digits = { start: span.start, end: span.start + measure.digits }
      const whole = source.slice(digits.start, digits.end).replace(/[.,]0+$/, '')
      const unit = source.slice(span.start + measure.unitAt, span.end)
      const right = `${whole} ${unit}`.trim()
      yield {
        span,
        message: say('“{written}” can be read as {wrong}: write {right}.', {
          written,
          wrong: `${source.slice(digits.start, digits.end).replace('.', '')} ${unit}`.trim(),
          right,
        }),
        fixes: [{ title: say('Write {right}', { right }), safe: true, edits: [{ span: digits, text: whole }] }],
      }
    }
  },
})

/** The first end of a range (`2.0 to 4.5 mg`) has the unit of the second. */
const unitOf = (measure: Measure, next: Measure | undefined): string =>
  measure.unit === '' && (next?.joint === 'to' || next?.joint === 'dash') ? next.unit : measure.unit
