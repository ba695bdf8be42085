import { defineRule } from '../../check/rule.js'
import type { Label } from '../../report/label.js'
import { say } from '../../text/message.js'
import { publicIds } from './report-ids.js'

const leastTimes = 3

export const plainLabel = defineRule({
  id: 'sections/plain-label',
  severity: 'info',
  scope: 'report',
  summary: 'A label that recurs is marked as a label.',
  why: 'Bold labels (or headings) let readers and programs see that the same points are made for each item.',
  source: 'House rule',
  reports: publicIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Options\n\n⟦Advantages:⟧ a small cut.\n\nAdvantages: a short stay.\n\nAdvantages: no stitches.',
        says: '“Advantages” recurs 3 times as plain text. Make it a bold label.',
        fixed:
          '---\nreport-type: procedure-explainer\n---\n# Options\n\n**Advantages:** a small cut.\n\n**Advantages:** a short stay.\n\n**Advantages:** no stitches.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\n# Options\n\n**Advantages:** a small cut.\n\n**Advantages:** a short stay.\n\n**Advantages:** no stitches.',
      '---\nreport-type: procedure-explainer\n---\n# Questions\n\nA: yes.\n\nA: no.\n\nA: perhaps.',
    ],
  },
  *check({ labels, source }) {
    const byText = new Map<string, Label[]>()
    for (const label of labels) {
      if (label.style !== 'plain' || label.depth !== 7 || label.text.length < 4 || /\d/.test(label.text)) continue
      if (label.text.split(' ').length > 4) continue
      byText.set(label.forms.whole, [...(byText.get(label.forms.whole) ?? []), label])
    }
    for (const group of byText.values()) {
      const [first] = group
      if (!first || group.length < leastTimes) continue
      const colon = (label: Label): number =>
        label.span.end + Math.max(0, source.slice(label.span.end, label.bodyStart).search(/[:：]/)) + 1
      yield {
        span: { start: first.span.start, end: colon(first) },
        message: say('“{label}” recurs {count} times as plain text. Make it a bold label.', {
          label: first.text,
          count: group.length,
        }),
        fixes: [
          {
            title: say('Make all of them bold'),
            safe: true,
            structure: true,
            edits: group.flatMap((label) => [
              { span: { start: label.span.start, end: label.span.start }, text: '**' },
              { span: { start: colon(label), end: colon(label) }, text: '**' },
            ]),
          },
        ],
      }
    }
  },
})
