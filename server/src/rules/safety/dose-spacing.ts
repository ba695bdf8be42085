import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const doseSpacing = defineRule({
  id: 'safety/dose-spacing',
  severity: 'warning',
  scope: 'passage',
  summary: 'A drug and its dose stand apart, and large doses have commas.',
  why: '“Inderal40 mg” has been read as Inderal 140 mg, 100000 units as 10,000 or 1,000,000.',
  source: 'ISMP List of Error-Prone Abbreviations (drug name and dose run together; large doses without commas)',
  examples: {
    bad: [
      {
        text: 'Took ⟦Inderal40 mg⟧ today.',
        says: 'Put a space between the drug and its dose: Inderal 40 mg.',
        fixed: 'Took Inderal 40 mg today.',
      },
      {
        text: 'Heparin ⟦100000 units⟧ in 1 L.',
        says: 'Write large doses with commas: 100,000 units.',
        fixed: 'Heparin 100,000 units in 1 L.',
      },
    ],
    good: ['Inderal 40 mg', 'Heparin 100,000 units', 'Heparin 5000 units', 'Vitamin B12 mg', 'Omnipaque240 was used.'],
  },
  *check({ measures, mask, source }) {
    for (const { span, digits, value, unit, form, joint } of measures) {
      if (joint === 'glued') {
        const drug = /\p{L}+$/u.exec(textBefore(mask, span.start, 24))?.[0] ?? ''
        const dose = source.slice(span.start, span.end)
        yield {
          span: { start: span.start - drug.length, end: span.end },
          message: say('Put a space between the drug and its dose: {drug} {dose}.', { drug, dose }),
          fixes: [
            {
              title: say('Insert the space'),
              safe: false,
              edits: [{ span: { start: span.start, end: span.start }, text: ' ' }],
            },
          ],
        }
      } else if (value >= 10_000 && form === 'plain' && (unit === 'unit' || unit === 'IU')) {
        const number = { start: span.start, end: span.start + digits }
        const right = value.toLocaleString('en-US')
        yield {
          span,
          message: say('Write large doses with commas: {right}.', {
            right: right + source.slice(number.end, span.end),
          }),
          fixes: [{ title: say('Write {right}', { right }), safe: true, edits: [{ span: number, text: right }] }],
        }
      }
    }
  },
})
