import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { audienceFor, isKnownTo, usesByShort } from './known.js'

export const usedBeforeDefinition = defineRule({
  id: 'abbreviations/used-before-definition',
  severity: 'info',
  scope: 'report',
  summary: 'A short form is defined where it is first used.',
  why: 'Readers meet the short form before they are told what it means.',
  source: 'AMA Manual of Style, 11th ed., ch. 13',
  examples: {
    bad: [
      {
        text: 'The ⟦BVLX⟧ was low. The bilateral vertebral lumbar index (BVLX) rose later.',
        says: '“BVLX” is used here, but defined only later: define it here.',
      },
    ],
    good: [
      'The bilateral vertebral lumbar index (BVLX) rose. The BVLX was low.',
      '# The BVLX study\n\nThe bilateral vertebral lumbar index (BVLX) rose. The BVLX fell.',
      'MRI was done. Magnetic resonance imaging (MRI) showed nothing. MRI again.',
      'BVLX was low.\n\nAbbreviations: BVLX, bilateral vertebral lumbar index.',
    ],
  },
  *check(context) {
    const audience = audienceFor(context)
    const uses = usesByShort(context)
    const seen = new Set<string>()
    const headings = context.blocks.filter((block) => block.kind === 'heading')
    for (const definition of context.abbreviations.definitions) {
      if (seen.has(definition.short)) continue
      seen.add(definition.short)
      // lists of abbreviations stand where the journal wants them
      if (definition.style === 'list' || isKnownTo(context, audience, definition.short)) continue
      const first = uses
        .get(definition.short)
        ?.find(({ span }) => !headings.some((block) => block.span.start <= span.start && span.end <= block.span.end))
      if (!first || first.span.start >= definition.span.start) continue
      const { short, long } = definition
      const text = `${long} (${short})`
      yield {
        span: first.span,
        message: say('“{short}” is used here, but defined only later: define it here.', { short }),
        related: [{ span: definition.span, message: say('Defined here') }],
        fixes: [
          {
            title: say('Define it here: {text}', { text }),
            safe: false,
            edits: [
              { span: first.span, text },
              { span: hull(definition), text: short },
            ],
          },
        ],
      }
    }
  },
})

/** From the long form to the closing bracket: what the short form alone takes the place of. */
const hull = ({
  span,
  longSpan,
  style,
}: {
  span: { start: number; end: number }
  longSpan: { start: number; end: number }
  style: string
}) =>
  style === 'reverse'
    ? { start: span.start, end: longSpan.end + 1 }
    : { start: longSpan.start, end: span.end + (style === 'bracket' ? 1 : 0) }
