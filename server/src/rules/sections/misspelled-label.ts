import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const misspelledLabel = defineRule({
  id: 'sections/misspelled-label',
  severity: 'warning',
  scope: 'report',
  summary: 'A section label is spelled as its report type knows it.',
  why: 'A misspelled label is not found: by a search, by an outline, by the next program that reads the report.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n## ⟦Complicatons⟧\n\nNone.',
        says: '“Complicatons” looks like “Complications”.',
        fixed: '---\nreport-type: operative-note\n---\n## Complications\n\nNone.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n**⟦ESTIMTED BLOOD LOSS⟧:** 100 mL',
        says: '“ESTIMTED BLOOD LOSS” looks like “ESTIMATED BLOOD LOSS”.',
        fixed: '---\nreport-type: operative-note\n---\n**ESTIMATED BLOOD LOSS:** 100 mL',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n## Instructions\n\nNone.',
      '---\nreport-type: operative-note\n---\n## Anaesthesia\n\nGeneral.',
      '## Complicatons\n\nNone.',
    ],
  },
  *check({ sections }) {
    for (const { label, meant } of sections) {
      if (meant === undefined) continue
      const right = likeCase(label.text, meant)
      yield {
        span: label.span,
        message: say('“{label}” looks like “{right}”.', { label: label.text, right }),
        fixes: [{ title: say('Write “{right}”', { right }), safe: true, edits: [{ span: label.span, text: right }] }],
      }
    }
  },
})

/** `words` in the case of `model`: capitals, Title Case or a capital at the start. */
function likeCase(model: string, words: string): string {
  if (model === model.toUpperCase()) return words.toUpperCase()
  const title = model.split(' ').length > 1 && model.split(' ').every((word) => word.length < 4 || /^[A-Z]/.test(word))
  if (title) return words.replace(/\b[a-z](?=[a-z]{3})|^[a-z]/g, (letter) => letter.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}
