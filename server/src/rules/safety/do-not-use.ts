import type { PassageContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import { type CautionItem, isBesideDose, isMedication } from '../../domain/medication/caution.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { inWords } from './replacement.js'

export const doNotUse = defineRule({
  id: 'safety/do-not-use',
  severity: 'error',
  scope: 'passage',
  summary: 'Units, daily, every other day, morphine and magnesium sulfate are written in words.',
  why: 'These abbreviations have been misread with harm to patients: U as 0 or 4, QD as QID, MS as either of two drugs.',
  source: 'Joint Commission, Official "Do Not Use" List',
  examples: {
    bad: [
      {
        text: 'Heparin 5000 ⟦U⟧ was given.',
        says: 'Write “units” instead of “U”, which has been misread with harm to patients.',
        fixed: 'Heparin 5000 units was given.',
      },
      {
        text: 'Insulin 10⟦u⟧ at noon.',
        says: 'Write “units” instead of “u”, which has been misread with harm to patients.',
        fixed: 'Insulin 10 units at noon.',
      },
      {
        text: 'Vitamin D 800 ⟦IU⟧ daily.',
        says: 'Write “international units” instead of “IU”, which has been misread with harm to patients.',
        fixed: 'Vitamin D 800 international units daily.',
      },
      {
        text: 'Aspirin 81 mg ⟦QD⟧ and dexamethasone 4 mg ⟦q.d.⟧ were ordered.',
        says: 'Write “daily” instead of “QD”, which has been misread with harm to patients.',
        fixed: 'Aspirin 81 mg daily and dexamethasone 4 mg daily were ordered.',
      },
      {
        text: 'Prednisone 10 mg ⟦q.o.d.⟧ The wound is dry.',
        says: 'Write “every other day” instead of “q.o.d.”, which has been misread with harm to patients.',
        fixed: 'Prednisone 10 mg every other day. The wound is dry.',
      },
      {
        text: 'Changed to ⟦MSO4⟧ 2 mg.',
        says: 'Write “morphine sulfate” instead of “MSO4”, which has been misread with harm to patients.',
        fixed: 'Changed to morphine sulfate 2 mg.',
      },
      {
        text: '⟦MS⟧ 4 mg IV for pain, then ⟦MgSO4⟧ 2 g.',
        says: 'Write “morphine sulfate” instead of “MS”, which has been misread with harm to patients.',
        fixed: 'Morphine sulfate 4 mg IV for pain, then magnesium sulfate 2 g.',
      },
    ],
    good: [
      'A U-shaped incision and a 3-0 U clip.',
      'ALT 35 U/L, creatine kinase 120 IU/L.',
      'John Baker, MS, FACS, has multiple sclerosis (MS).',
      'MS: alert and oriented.',
      'The QDR scanner of Dr. QD Wang.',
      'U.S. guidelines were followed.',
      'Heparin 5000 units daily.',
      'Two of the 5 U tubes were replaced.',
    ],
  },
  *check(context) {
    const { cautions, measures, mask, knowledge } = context
    for (const { span, form } of cautions) {
      const item = knowledge.safety.items.get(form)
      if (item?.list === 'joint-commission' && applies(item, context, span)) yield problem(context, span, item.write)
    }
    for (const measure of measures) {
      if (measure.quantity !== 'activity' || !measure.symbol || !isInDose(context, measure)) continue
      const span = { start: measure.span.start + measure.unitAt, end: measure.span.end }
      const written = mask.slice(span.start, span.end)
      if (measure.unit === 'unit') yield problem(context, span, measure.value === 1 ? 'unit' : 'units')
      else if (/^iu$/i.test(written)) yield problem(context, span, 'international units')
    }
  },
})

function applies(item: CautionItem, { mask, knowledge }: PassageContext, span: Span): boolean {
  if (item.context === 'any') return true
  return item.context === 'dose' ? isBesideDose(mask, span) : isMedication(knowledge.safety, mask, span)
}

/** `U` is so short that it needs a drug, blood or a route beside the number; `5 U-shaped` and `3-0 U` are none. */
function isInDose({ mask, knowledge }: PassageContext, measure: Measure): boolean {
  const next = mask[measure.span.end] ?? ' '
  if (measure.joint === 'dash' && measure.value === 0) return false
  if (/[-'’\w/]/.test(next)) return false
  if (measure.unit === 'IU') return true
  const { span } = measure
  return (
    isMedication(knowledge.safety, mask, span) ||
    /\b(?:given|administered|bolus|infused|of blood|PRBCs?)\b/.test(textAfter(mask, span.end, 40)) ||
    /\b(?:[Gg]iven?|[Gg]ave|received|injected)\s$/.test(textBefore(mask, span.start, 10))
  )
}

function problem({ mask, source, reportType }: PassageContext, span: Span, write: string): Problem {
  const written = source.slice(span.start, span.end)
  const clinical = reportType === undefined || /note|case/.test(reportType)
  return {
    span,
    message: say('Write “{write}” instead of “{written}”, which has been misread with harm to patients.', {
      write,
      written,
    }),
    ...(clinical ? {} : { severity: 'warning' as const }),
    fixes: [
      {
        title: say('Write “{write}”', { write }),
        safe: /^[uq]/i.test(written),
        edits: [{ span, text: inWords(mask, span, write) }],
      },
    ],
  }
}
