import { defineRule } from '../../check/rule.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

const forms: Readonly<Record<string, string>> = {
  mms: 'mm',
  cms: 'cm',
  kgs: 'kg',
  mgs: 'mg',
  gms: 'g',
  gm: 'g',
  gr: 'g',
  mls: 'mL',
  ML: 'mL',
  MG: 'mg',
  Mg: 'mg',
  KG: 'kg',
  Kg: 'kg',
  MM: 'mm',
  CM: 'cm',
  Mm: 'mm',
  Cm: 'cm',
  mmhg: 'mmHg',
  MmHg: 'mmHg',
  mmHG: 'mmHg',
  meq: 'mEq',
  hrs: 'h',
  hr: 'h',
  mins: 'min',
  secs: 's',
  msec: 'ms',
  ug: 'mcg',
  deg: '°',
  'mg/Kg': 'mg/kg',
  'gm/dl': 'g/dL',
}

export const unitForm = defineRule({
  id: 'numbers/unit-form',
  severity: 'info',
  scope: 'passage',
  summary: 'Unit symbols have their standard form, without a plural s.',
  why: 'Mg is not mg, and 5 mms is no unit at all.',
  source: 'BIPM, SI Brochure, 9th ed., 5.2; AMA Manual of Style, 11th ed., ch. 17',
  examples: {
    bad: [
      {
        text: 'A gap of 5 ⟦mms⟧ and 40 ⟦Mg⟧.',
        says: 'Write “mm” instead of “mms”.',
        fixed: 'A gap of 5 mm and 40 mg.',
      },
      {
        text: 'Blood pressure 120 ⟦mmhg⟧ after 2 ⟦hrs⟧.',
        says: 'Write “mmHg” instead of “mmhg”.',
        fixed: 'Blood pressure 120 mmHg after 2 h.',
      },
    ],
    good: ['5 mm, 40 mg, 120 mmHg, 2 h, 10 ml, 2 hours.', 'LEVEL 5 MM', 'In 5 CM cases.'],
  },
  *check({ measures, mask, source }) {
    for (const { span, unitAt, symbol } of measures) {
      if (!symbol) continue
      const at = { start: span.start + unitAt, end: span.end }
      const written = source.slice(at.start, at.end)
      const right = forms[written]
      if (!right || isShouting(written, mask, span)) continue
      yield {
        span: at,
        message: say('Write “{right}” instead of “{written}”.', { right, written }),
        fixes: [
          {
            title: say('Write “{right}”', { right }),
            safe: written.toLowerCase() === right.toLowerCase(),
            edits: [{ span: at, text: right }],
          },
        ],
      }
    }
  },
})

/** Two capitals may be initials, a short form or part of a line in capitals. */
function isShouting(
  written: string,
  mask: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (written !== written.toUpperCase() || written.length < 2 || written === '°') return false
  if (written === 'CM' || written === 'MM') return true
  return /[A-Z]{3}\s*$/.test(textBefore(mask, start, 6)) || /^\s+[A-Z]{3}/.test(textAfter(mask, end, 6))
}
