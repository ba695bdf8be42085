import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { procedureBlocks } from './blocks.js'

export const blockLabels = defineRule({
  id: 'content/block-labels',
  severity: 'warning',
  scope: 'report',
  summary: 'Procedures that are explained side by side are described under the same labels.',
  why: 'Patients compare; an option without disadvantages looks like an option that has none.',
  source: 'House rule',
  reports: ['procedure-explainer'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Injection\n\n**Advantages:** short.\n\n**Disadvantages:** infection is possible.\n\n## Surgery\n\n**⟦Advantages⟧:** lasting.',
        says: 'This part has no “Disadvantages”, which the part before has.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Injection\n\n**Advantages:** short.\n\n**Disadvantages:** infection.\n\n## Surgery\n\n**Advantages:** lasting.\n\n**Disadvantages:** infection.',
      '**Advantages:** short.\n\n**Disadvantages:** dear.\n\n**Advantages:** long.',
    ],
  },
  *check(report) {
    const blocks = procedureBlocks(report)
    for (const [i, { points }] of blocks.entries()) {
      const before = blocks[i - 1]?.points
      const [first] = points
      if (!before || !first) continue
      const lacking = before.find(({ ids }) => !points.some((point) => point.ids[0] === ids[0]))
      if (!lacking) continue
      yield {
        span: first.label.span,
        message: say('This part has no “{label}”, which the part before has.', { label: lacking.label.text }),
        related: [{ span: lacking.label.span, message: say('In the part before.') }],
      }
    }
  },
})
