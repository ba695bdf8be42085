import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const definitionFormat = defineRule({
  id: 'abbreviations/definition-format',
  severity: 'info',
  scope: 'passage',
  summary: 'A short form is defined in brackets behind the long form.',
  why: 'Readers look for the definition in brackets; “termed X” in running text is easily missed.',
  source: 'AMA Manual of Style, 11th ed., ch. 13',
  examples: {
    bad: [
      {
        text: 'Resolution induction for lumbar disc herniation, termed ⟦RI-LDH⟧, was used.',
        says: 'Put the short form in brackets: Resolution induction for lumbar disc herniation (RI-LDH).',
        fixed: 'Resolution induction for lumbar disc herniation (RI-LDH), was used.',
      },
    ],
    good: ['Resolution induction for lumbar disc herniation (RI-LDH) was used.', 'A method termed MRI.'],
  },
  *check({ abbreviations }) {
    for (const { short, span, long, longSpan, style } of abbreviations.definitions) {
      if (style !== 'named') continue
      const text = `${long} (${short})`
      yield {
        span,
        message: say('Put the short form in brackets: {text}.', { text }),
        fixes: [
          {
            title: say('Write “{text}”', { text }),
            safe: true,
            edits: [{ span: { start: longSpan.end, end: span.end }, text: ` (${short})` }],
          },
        ],
      }
    }
  },
})
