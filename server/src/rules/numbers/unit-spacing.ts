import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

/** Symbols that need a space; `%` and `°` are closed up, and `3T`, `18G`, `5d` are too often names to be touched. */
const spaced: ReadonlySet<string> = new Set(
  'mg mcg µg g kg ng mL cc L dL mm cm m µm mmHg Gy cGy mGy mSv min h ms mEq mmol Hz kHz kV mA mg/kg mcg/kg µg/kg mg/dL g/dL g/L mg/L ng/mL mmol/L µmol/L mEq/L kg/m² mL/h mL/kg'.split(
    ' ',
  ),
)

export const unitSpacing = defineRule({
  id: 'numbers/unit-spacing',
  severity: 'info',
  scope: 'passage',
  summary: 'A space stands between number and unit, none before % and °.',
  why: 'Glued units are misread: the m of 10mg has been taken for a zero.',
  source:
    'BIPM, SI Brochure, 9th ed., 5.4.3; ISMP List of Error-Prone Abbreviations (10mL); AMA Manual of Style for % and °',
  examples: {
    bad: [
      {
        text: 'Dilated to ⟦28mm⟧, then ⟦200mL⟧ of saline.',
        says: 'Put a space between number and unit: 28 mm.',
        fixed: 'Dilated to 28 mm, then 200 mL of saline.',
      },
      {
        text: 'The Cobb angle was ⟦28 °⟧ in ⟦50 %⟧.',
        says: 'Close up number and sign: 28°.',
        fixed: 'The Cobb angle was 28° in 50%.',
      },
    ],
    good: [
      '16 mm, a 6-mm cage, 3D, L5, 50%, 28°, 37 °C.',
      'A 3T magnet, a 22G needle and 5 mg.',
      'Image 10mmx.',
      'The 5m walk.',
    ],
  },
  *check({ measures, mask, source }) {
    for (const { span, digits, unitAt, unit, symbol } of measures) {
      if (!symbol) continue
      const number = source.slice(span.start, span.start + digits)
      const written = source.slice(span.start + unitAt, span.end)
      if (unitAt === digits && spaced.has(unit) && !/^[mhgL]$/.test(written)) {
        const at = { start: span.start + digits, end: span.start + digits }
        if (/\w/.test(mask[span.end] ?? '')) continue
        yield {
          span,
          message: say('Put a space between number and unit: {right}.', { right: `${number} ${written}` }),
          fixes: [{ title: say('Insert the space'), safe: true, edits: [{ span: at, text: ' ' }] }],
        }
      } else if (
        unitAt > digits &&
        (unit === '%' || unit === '°') &&
        /^[ \u00a0]+$/.test(source.slice(span.start + digits, span.start + unitAt)) &&
        written.length === 1
      ) {
        const gap = { start: span.start + digits, end: span.start + unitAt }
        yield {
          span,
          message: say('Close up number and sign: {right}.', { right: number + written }),
          fixes: [{ title: say('Remove the space'), safe: true, edits: [{ span: gap, text: '' }] }],
        }
      }
    }
  },
})
