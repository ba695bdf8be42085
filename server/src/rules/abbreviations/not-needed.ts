import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { usesByShort } from './known.js'

export const notNeeded = defineRule({
  id: 'abbreviations/not-needed',
  severity: 'info',
  scope: 'report',
  summary: 'A short form is worth its definition: it is used several times, or it is established.',
  why: 'A coinage that is used once or twice costs the reader more than it saves.',
  source: 'AMA Manual of Style, 11th ed., ch. 13 (abbreviate only what recurs)',
  options: {
    minimum: {
      type: 'number',
      default: 4,
      summary: 'Fewest uses, the definition among them, that make a coinage worth while.',
    },
  },
  examples: {
    bad: [
      {
        text: 'We call it groove healing of the spinal axis (⟦GHSX⟧). GHSX was seen twice.',
        says: '“GHSX” is a coinage and used only 2 times: write it in full, or keep it if it names your technique.',
      },
    ],
    good: [
      'The pelvic incidence (PI) was 50°. PI did not change.',
      'Groove healing of the spinal axis (GHSX): GHSX, GHSX and GHSX were seen.',
      'Magnetic resonance imaging (MRI) was done.',
    ],
  },
  *check(context) {
    const { abbreviations, knowledge, options } = context
    const uses = usesByShort(context)
    const seen = new Set<string>()
    for (const { short, span, style } of abbreviations.definitions) {
      if (seen.has(short) || style === 'list') continue
      seen.add(short)
      const later = uses.get(short)?.length ?? 0
      const count = later + 1
      if (later === 0 || count >= Number(options['minimum'] ?? 4) || knowledge.abbreviations.audience.has(short))
        continue
      yield {
        span,
        message: say(
          '“{short}” is a coinage and used only {count} times: write it in full, or keep it if it names your technique.',
          { short, count },
        ),
      }
    }
  },
})
