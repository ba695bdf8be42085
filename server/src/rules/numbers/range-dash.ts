import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const rangeDash = defineRule({
  id: 'numbers/range-dash',
  severity: 'info',
  scope: 'passage',
  summary: 'A range of numbers with a unit has an en dash or “to”.',
  why: 'A hyphen between numbers can be read as a minus sign or as part of a level.',
  source: 'AMA Manual of Style, 11th ed., 8.2.8 and 18.4',
  examples: {
    bad: [
      {
        text: 'An incision of ⟦6-8 mm⟧.',
        says: 'Write the range with an en dash: 6–8 mm.',
        fixed: 'An incision of 6–8 mm.',
      },
      {
        text: 'Rest for ⟦1-2 months⟧, ⟦10-12 times⟧.',
        says: 'Write the range with an en dash: 1–2 months.',
        fixed: 'Rest for 1–2 months, 10–12 times.',
      },
    ],
    good: [
      'The L4-5 disc, on 2023-08-03, call 020-8928-7873.',
      '6–8 mm, 6 to 8 mm, a 3-0 suture, 8-6 mm.',
      'A 6-mm cage; grade 2-3.',
      'Isotope 18-20 mm-long.',
    ],
  },
  *check({ measures, mask, source }) {
    for (let i = 1; i < measures.length; i++) {
      const high = measures[i]!
      const low = measures[i - 1]!
      if (
        high.joint !== 'dash' ||
        high.unit === '' ||
        low.unit !== '' ||
        low.joint === 'dash' ||
        measures[i + 1]?.joint === 'dash'
      )
        continue
      if (low.value >= high.value || high.unit === 'level' || high.unit === 'gauge' || mask[high.span.end] === '-')
        continue
      const hyphen = source.slice(low.span.end, high.span.start)
      if (!/^[-‐‑]$/.test(hyphen)) continue
      const at = { start: low.span.end, end: high.span.start }
      const span = { start: low.span.start, end: high.span.end }
      const right = `${source.slice(span.start, at.start)}–${source.slice(at.end, span.end)}`
      yield {
        span,
        message: say('Write the range with an en dash: {right}.', { right }),
        fixes: [{ title: say('Write {right}', { right }), safe: true, edits: [{ span: at, text: '–' }] }],
      }
    }
  },
})
