import { defineRule } from '../../check/rule.js'
import type { Measure } from '../../domain/values/measures.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

const publicTypes: ReadonlySet<string> = new Set(['news-article', 'procedure-explainer', 'conference-report'])

export const thousands = defineRule({
  id: 'numbers/thousands',
  severity: 'info',
  scope: 'report',
  summary: 'Counts of a thousand or more have one style; in public texts the comma.',
  why: 'A four-digit count without a comma is easily read as a year.',
  source: 'AP Stylebook (comma from 1,000 on); AMA Manual of Style closes up four digits: then keep to that',
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\nMore than ⟦1000⟧ cases a year.',
        says: 'Write the count with a comma: 1,000.',
        fixed: '---\nreport-type: procedure-explainer\n---\nMore than 1,000 cases a year.',
      },
      {
        text: 'We treated 2,000 patients, then ⟦3500⟧ patients.',
        says: 'Write the count with a comma: 3,500.',
        fixed: 'We treated 2,000 patients, then 3,500 patients.',
      },
    ],
    good: [
      'We treated 1000 cases.',
      '---\nreport-type: news-article\n---\nIn 2023 cases rose. Since 1998 patients come.',
      '2,000 patients; 5000 units of heparin, room 1204.',
    ],
  },
  *check({ measures, mask, reportType }) {
    const grouped = measures.some((m) => m.form === 'grouped' && m.value < 10_000)
    if (!grouped && !publicTypes.has(reportType ?? '')) return
    for (const measure of measures) {
      const { span, digits, value } = measure
      if (measure.form !== 'plain' || value < 1000 || measure.decimals > 0 || !isCount(measure, mask)) continue
      const at = { start: span.start, end: span.start + digits }
      const right = value.toLocaleString('en-US')
      yield {
        span: at,
        message: say('Write the count with a comma: {right}.', { right }),
        fixes: [{ title: say('Write {right}', { right }), safe: true, edits: [{ span: at, text: right }] }],
      }
    }
  },
})

function isCount({ span, value, unit, joint }: Measure, mask: string): boolean {
  if ((unit !== 'case' && unit !== 'time') || joint !== 'none') return false
  const before = textBefore(mask, span.start, 14)
  if (/(?:[-–/.#]|\b(?:[Nn]o\.?|room|ward|page|vol\.?|code)\s)$/.test(before)) return false
  // a year may stand before a noun: “In 2023 cases rose”
  return (
    value < 1900 ||
    value > 2100 ||
    /\b(?:than|nearly|almost|about|over|of|to|with|total|performed|treated)\s$/.test(before)
  )
}
