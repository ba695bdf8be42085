import { defineRule } from '../../check/rule.js'
import { isBesideDose } from '../../domain/medication/caution.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const drugAbbreviation = defineRule({
  id: 'safety/drug-abbreviation',
  severity: 'warning',
  scope: 'report',
  summary: 'A drug with a dose is named in full, or its short form is defined.',
  why: 'Short forms of drugs are shared: AZT is zidovudine or azathioprine, HCT hydrocortisone or hydrochlorothiazide.',
  source: 'ISMP List of Error-Prone Abbreviations (drug name abbreviations)',
  examples: {
    bad: [
      {
        text: '⟦TXA⟧ 1 g was given before incision.',
        says: 'Name the drug beside its dose: TXA is tranexamic acid.',
        fixed: 'Tranexamic acid 1 g was given before incision.',
      },
    ],
    good: [
      'Tranexamic acid (TXA) was prepared. TXA 1 g was given.',
      'HCT 38, platelets 210.',
      'MTX was continued.',
      'A TAC of 5 slides.',
    ],
  },
  *check({ abbreviations, mask, knowledge: { safety } }) {
    const defined = new Set(abbreviations.definitions.map((d) => d.short))
    for (const { short, span } of abbreviations.uses) {
      const drug = safety.drugAbbreviations.get(short)
      if (!drug || defined.has(short) || !isBesideDose(mask, span)) continue
      const first = /(?:^|[.!?\u2029\n])\s*$/.test(textBefore(mask, span.start, 3))
      const text = first ? drug.slice(0, 1).toUpperCase() + drug.slice(1) : drug
      yield {
        span,
        message: say('Name the drug beside its dose: {short} is {drug}.', { short, drug }),
        fixes: [{ title: say('Write “{drug}”', { drug }), safe: false, edits: [{ span, text }] }],
      }
    }
  },
})
