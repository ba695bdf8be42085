import { defineRule } from '../../check/rule.js'
import type { Section } from '../../report/sections.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'

export const sectionOrder = defineRule({
  id: 'sections/order',
  severity: 'info',
  scope: 'report',
  summary: 'The main sections stand in the usual order of their report type.',
  why: 'Readers look for a section where it always stands.',
  source: 'House rule; order of the CARE and SCARE checklists and of the common abstract schemes',
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# A cohort\n\n## Background\n\nPain is common.\n\n## Results\n\nPain fell by 3 points.\n\n## ⟦Methods⟧\n\n40 patients.\n\n## Conclusions\n\nIt helps.',
        says: '“Methods” usually stands before “Results”.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# A cohort\n\n## Background\n\nPain.\n\n## Methods\n\n40 patients.\n\n## Results\n\nLess pain.\n\n## Conclusions\n\nIt helps.',
      '---\nreport-type: operative-note\n---\n## Anesthesia\n\nGeneral.\n\n## Preoperative diagnosis\n\nStenosis.',
      '## Results\n\na\n\n## Methods\n\nb',
    ],
  },
  *check({ parts, sections }) {
    for (const { type, span } of parts) {
      const rank = new Map((type?.order ?? []).map((id, i) => [id, i]))
      let highest: { rank: number; section: Section } | undefined
      const seen = new Set<string>()
      for (const section of sections) {
        if (!contains(span, section.label.span)) continue
        const id = section.ids.find((own) => rank.has(own))
        if (id === undefined || seen.has(id)) continue
        seen.add(id)
        const own = rank.get(id)!
        if (highest && own < highest.rank) {
          const { label } = highest.section
          yield {
            span: section.label.span,
            message: say('“{label}” usually stands before “{other}”.', {
              label: section.label.text,
              other: label.text,
            }),
            related: [{ span: label.span, message: say('This section comes first here.') }],
          }
        } else highest = { rank: own, section }
      }
    }
  },
})
