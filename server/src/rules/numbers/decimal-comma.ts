import { defineRule } from '../../check/rule.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const decimalComma = defineRule({
  id: 'numbers/decimal-comma',
  severity: 'warning',
  scope: 'passage',
  summary: 'Decimals have a point, and digits are plain ones.',
  why: '0,5 mg has been read as 05 and as 5 mg in English text; full-width digits break searches.',
  source: 'AMA Manual of Style, 11th ed., 18.7; ISMP (decimal points in doses)',
  examples: {
    bad: [
      { text: 'Given 0⟦,⟧5 mg.', says: 'Write a decimal point: 0.5 mg.', fixed: 'Given 0.5 mg.' },
      { text: 'Treated ⟦１２⟧ patients.', says: 'Write plain digits: 12.', fixed: 'Treated 12 patients.' },
    ],
    good: ['0.5 mg', '1,000 mg', 'levels 4,5 and 6', 'Sizes 0,5 and 1.', '共１２例。'],
  },
  *check({ measures, mask, source }) {
    for (const { span, form, unit, digits } of measures) {
      const plain = unit === '' && !isSize(mask, span) && !/\b[pP]\s?[=<>]\s?$/.test(textBefore(mask, span.start, 6))
      if (form !== 'comma' || plain || unit === 'case') continue
      const at = source.indexOf(',', span.start)
      if (at < 0 || at >= span.start + digits) continue
      const comma = { start: at, end: at + 1 }
      yield {
        span: comma,
        message: say('Write a decimal point: {right}.', {
          right: source.slice(span.start, span.end).replace(',', '.'),
        }),
        fixes: [{ title: say('Write a decimal point'), safe: true, edits: [{ span: comma, text: '.' }] }],
      }
    }
    if (!/[\uff10-\uff19]/.test(mask)) return
    for (const match of mask.matchAll(/(?<![\u3400-\u9fff])[\uff10-\uff19]+(?!\s?[\u3400-\u9fff])/g)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const right = match[0].replace(/./g, (digit) => String(digit.charCodeAt(0) - 0xff10))
      yield {
        span,
        message: say('Write plain digits: {right}.', { right }),
        fixes: [{ title: say('Write {right}', { right }), safe: false, edits: [{ span, text: right }] }],
      }
    }
  },
})

/** The first number of `6,5 x 45 mm`. */
const isSize = (mask: string, { end }: Span): boolean => /^\s?[x×]\s?\d/.test(textAfter(mask, end, 4))
