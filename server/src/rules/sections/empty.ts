import { defineRule, type Fix } from '../../check/rule.js'
import { snippetOf } from '../../text/blank.js'
import { say } from '../../text/message.js'

/** Sections where "none" is an answer that must be written. */
const mayBeNone = new Set([
  'complications',
  'specimens',
  'drains',
  'assistant',
  'implants',
  'conflicts',
  'disclosure',
  'disclosures',
  'funding',
])

export const emptySection = defineRule({
  id: 'sections/empty',
  severity: 'warning',
  scope: 'report',
  summary: 'A section label has something behind it.',
  why: 'An empty label looks answered at a glance and is not: nobody knows whether there was none or whether it was forgotten.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n## ⟦Complications⟧\n\n## Findings\n\nA large fragment.',
        says: '“Complications” is empty. Write what there was, or “none”.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n**⟦FINDINGS⟧:**\n\n**ANESTHESIA:** General.',
        says: '“FINDINGS” is empty. Write what belongs there, or take the label out.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n## Complications\n\nNone.',
      '---\nreport-type: case-report\n---\n## Case presentation\n\n### Clinical findings\n\nPower was full.',
      '---\nreport-type: operative-note\n---\n## Implants\n\n| Item | Size | Lot |\n|---|---|---|\n| Cage | 9 mm | A1 |',
      '## Complications\n\n## Findings',
    ],
  },
  *check({ sections, knowledge, reportType, source }) {
    const type = knowledge.reportTypes.find(({ id }) => id === reportType)
    if (!type) return
    let begun = false
    for (const { ids, label, empty, body } of sections) {
      begun ||= ids.length > 0
      // Headings above the first section are titles; other unknown headings are worth a remark only.
      if (!empty || (ids.length === 0 && (label.style !== 'heading' || !begun))) continue
      // "Abstract" above the labels of a structured abstract
      if (ids.includes('abstract') && sections.some((s) => s.ids.length > 0 && s.label.start > label.start)) continue
      const none = ids.some((id) => mayBeNone.has(id))
      const fill = ids.flatMap((id) => type.section.get(id)?.fill ?? [])[0]
      const gap = label.style === 'heading' ? '\n\n' : source[label.bodyStart - 1] === ' ' ? '' : ' '
      const fix = (text: string): Fix => ({
        title: say('Fill in here'),
        safe: false,
        snippet: true,
        edits: [{ span: { start: label.bodyStart, end: label.bodyStart }, text: gap + text }],
      })
      yield {
        span: label.span,
        ...(ids.length === 0 ? { severity: 'info' as const } : {}),
        message: none
          ? say('“{label}” is empty. Write what there was, or “none”.', { label: label.text })
          : say('“{label}” is empty. Write what belongs there, or take the label out.', { label: label.text }),
        ...(fill && body.start >= label.bodyStart ? { fixes: [fix(snippetOf(fill).text)] } : {}),
      }
    }
  },
})
