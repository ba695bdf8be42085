import { defineRule } from '../../check/rule.js'
import { namesDrug } from '../../domain/medication/caution.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'
import { doseUnits } from './doses.js'

export const nakedDecimal = defineRule({
  id: 'safety/naked-decimal',
  severity: 'error',
  scope: 'passage',
  summary: 'A dose below one has a zero before the point: 0.5 mg, not .5 mg.',
  why: 'When the point is overlooked, .5 mg becomes 5 mg.',
  source: 'Joint Commission, Official "Do Not Use" List',
  examples: {
    bad: [
      {
        text: 'Morphine ⟦.5 mg⟧ was given.',
        says: '“.5 mg” can be read as 5 mg: write 0.5 mg.',
        fixed: 'Morphine 0.5 mg was given.',
      },
      {
        text: 'Infiltrated with 8 mL of ⟦.5%⟧ Marcaine.',
        says: '“.5%” can be read as 5%: write 0.5%.',
        fixed: 'Infiltrated with 8 mL of 0.5% Marcaine.',
      },
      {
        text: 'A defect of ⟦.8 cm⟧.',
        says: '“.8 cm” can be read as 8 cm: write 0.8 cm.',
        fixed: 'A defect of 0.8 cm.',
      },
    ],
    good: [
      'Give 0.5 mg.',
      'p = .03 and r = .85.',
      'Software v1.5 mg module.',
      'A .062 inch wire and a .22 caliber bullet.',
      'Closed in layers .5 patients left.',
      'The rate fell by .5% (p = .04).',
    ],
  },
  *check({ measures, mask, source, knowledge: { safety } }) {
    for (const measure of measures) {
      if (measure.form !== 'naked' || measure.unit === '') continue
      const { span } = measure
      const percent = measure.unit === '%'
      if (!(doseUnits.has(measure.unit) || percent || measure.unit === 'cm' || measure.unit === 'mm')) continue
      const solution = percent && namesDrug(safety, mask.slice(Math.max(0, span.start - 30), span.end + 30))
      if (percent && !solution && !/^\s(?:solution|saline|strength)/.test(textAfter(mask, span.end, 12))) continue
      const written = source.slice(span.start, span.end)
      yield {
        span,
        message: say('“{written}” can be read as {wrong}: write {right}.', {
          written,
          wrong: written.slice(1),
          right: `0${written}`,
        }),
        ...(measure.quantity === 'length' ? { severity: 'warning' as const } : {}),
        fixes: [
          {
            title: say('Write {right}', { right: `0${written}` }),
            safe: false,
            edits: [{ span: { start: span.start, end: span.start }, text: '0' }],
          },
        ],
      }
    }
  },
})
