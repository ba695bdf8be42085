import { defineRule } from '../../check/rule.js'
import { amountOf } from '../../domain/values/blood-loss.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const bloodLossUnit = defineRule({
  id: 'safety/blood-loss-unit',
  severity: 'warning',
  scope: 'report',
  summary: 'An amount of blood loss has a unit.',
  why: 'A bare number can be millilitres, a percentage or a slip; transfusion decisions rest on it.',
  source:
    'Joint Commission RC.02.01.03 (estimated blood loss is part of the operative report); ISMP (doses and volumes carry units)',
  examples: {
    bad: [
      {
        text: '## Estimated blood loss\n\n⟦150⟧.',
        says: 'Blood loss of 150 has no unit: write 150 mL.',
        fixed: '## Estimated blood loss\n\n150 mL.',
      },
      {
        text: '**EBL:** Less than ⟦50⟧.',
        says: 'Blood loss of 50 has no unit: write 50 mL.',
        fixed: '**EBL:** Less than 50 mL.',
      },
      {
        text: 'Blood loss less than about ⟦200⟧. No complications.',
        says: 'Blood loss of 200 has no unit: write 200 mL.',
      },
      { text: 'The estimated blood loss was 100 to ⟦150⟧.', says: 'Blood loss of 150 has no unit: write 150 mL.' },
    ],
    good: [
      '## Estimated blood loss\n\n150 mL.',
      'EBL 50-100 cc.',
      'Blood loss: minimal.',
      'Blood loss was 2 units.',
      'Blood loss in 12 patients was minimal.',
      '## Blood loss\n\n1. Minimal.\n2. None.',
      'Blood loss of 0.',
      'The blood loss was (62.4±21.0) mL.',
      'EBL: none. 3 drains were placed.',
      'Blood loss (Figure 2) was low.',
    ],
  },
  *check({ bloodLoss, measures, mask, source }) {
    for (const mention of bloodLoss) {
      const amount = amountOf(mask, mention.span, measures)
      const list = amount ? undefined : listNumber(source, mention.span)
      const span = amount ? bare(mask, amount.high) : list
      if (!span) continue
      const value = source.slice(span.start, span.end)
      yield {
        span,
        message: say('Blood loss of {value} has no unit: write {value} mL.', { value }),
        fixes: [
          {
            title: say('Write {value} mL', { value }),
            safe: false,
            ...(list ? { structure: true } : {}),
            edits: [{ span: { start: span.end, end: span.end }, text: ' mL' }],
          },
        ],
      }
    }
  },
})

/** The span of a number that stands alone: no unit, no noun, no ± behind it. */
function bare(mask: string, { span, unit, value }: Measure): Span | undefined {
  if (unit !== '' || value < 5) return undefined
  const tail = textAfter(mask, span.end, 10)
  if (/^\s?\)?\s?(?:±|\+\/-|%|m[lL]\b)/.test(tail) || /^\s?\p{L}/u.test(tail)) {
    if (!/^\s(?:and|with|during|in|at|no|for|the)\b/i.test(tail)) return undefined
  }
  return span
}

/** `150.` alone on the line under its heading: for Markdown the marker of an empty list item, for a surgeon the amount. */
function listNumber(source: string, mention: Span): Span | undefined {
  const match = /^[:：*_ \t]*[\r\n]+[ \t]*(\d{2,5})\.?[ \t]*(?=[\r\n]|$)/.exec(
    source.slice(mention.end, mention.end + 30),
  )
  if (!match?.[1]) return undefined
  const start = mention.end + match[0].indexOf(match[1])
  return { start, end: start + match[1].length }
}
