import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { usesByShort } from './known.js'

/** Short forms with two meanings inside spine surgery itself; in operative notes the context of one patient settles them. */
const twofold: ReadonlySet<string> = new Set(['ASD', 'AIS', 'DS', 'LDH', 'PT', 'AS', 'PCF', 'CDR', 'ADR', 'CBT'])

export const ambiguousAbbreviation = defineRule({
  id: 'abbreviations/ambiguous',
  severity: 'info',
  scope: 'report',
  summary: 'A short form with two meanings in spine surgery is defined.',
  why: 'ASD is adult spinal deformity in one paper and adjacent segment disease in the next.',
  source: 'Meanings from the project lexicon; AMA Manual of Style, 11th ed., ch. 13',
  reports: [
    'conference-abstract',
    'surgical-case-report',
    'case-report',
    'conference-report',
    'procedure-explainer',
    'news-article',
  ],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\nPatients with ⟦ASD⟧ were included.',
        says: '“ASD” can be adult spinal deformity or adjacent segment disease or atrial septal defect: define it.',
      },
    ],
    good: [
      'Patients with ASD were included.',
      '---\nreport-type: conference-abstract\n---\nPatients with adult spinal deformity (ASD). ASD was rare.',
      '---\nreport-type: conference-abstract\n---\nAIS grade C injuries; PT and PTT were normal.',
    ],
  },
  *check(context) {
    const { abbreviations, knowledge, mask } = context
    const defined = new Set(abbreviations.definitions.map((d) => d.short))
    for (const [short, uses] of usesByShort(context)) {
      if (!twofold.has(short) || defined.has(short)) continue
      const use = uses[0]!
      const around = mask.slice(Math.max(0, use.span.start - 40), use.span.end + 40)
      if (/\bgrade\b|\bPTT\b|\bINR\b|\b[Ll]actate\b|\bU\/L\b|[Ss]coliosis|[Dd]eformity|[Tt]herap/.test(around)) continue
      const meanings = (knowledge.abbreviations.expansions.get(short) ?? []).join(' or ')
      if (!meanings.includes(' or ')) continue
      yield { span: use.span, message: say('“{short}” can be {meanings}: define it.', { short, meanings }) }
    }
  },
})
