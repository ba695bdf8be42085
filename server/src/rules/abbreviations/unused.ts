import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { usesByShort } from './known.js'

export const unusedAbbreviation = defineRule({
  id: 'abbreviations/unused',
  severity: 'info',
  scope: 'report',
  summary: 'A short form that is defined is used later.',
  why: 'A short form that nobody uses is one more thing to remember.',
  source: 'AMA Manual of Style, 11th ed., ch. 13',
  examples: {
    bad: [
      {
        text: 'The pelvic incidence (⟦PI⟧) was 50°. It was normal.',
        says: '“PI” is defined but not used again: leave the short form out.',
        fixed: 'The pelvic incidence was 50°. It was normal.',
      },
    ],
    good: [
      'The pelvic incidence (PI) was 50°. PI did not change.',
      'The Centers for Medicare and Medicaid Services (CMS) paid for it.\n\nMagnetic resonance imaging (MRI) was normal.',
      '| Term | Meaning |\n|---|---|\n| PI | pelvic incidence |',
    ],
  },
  *check(context) {
    const { definitions } = context.abbreviations
    const counts = new Map<string, number>()
    for (const { short } of definitions) counts.set(short, (counts.get(short) ?? 0) + 1)
    const uses = usesByShort(context)
    for (const { short, span, longSpan, style } of definitions) {
      if (style !== 'bracket' || counts.get(short) !== 1 || uses.has(short)) continue
      // what everybody knows may stand in brackets for those who know only the short form
      if (context.knowledge.abbreviations.audience.get(short) === 'general' || isPartOfLonger(short, uses)) continue
      const bracket = context.mask.slice(longSpan.end, span.end + 1)
      const whole = /^\s*[([]/.test(bracket) && /[)\]]$/.test(bracket)
      yield {
        span,
        message: say('“{short}” is defined but not used again: leave the short form out.', { short }),
        fixes: whole
          ? [
              {
                title: say('Remove the short form'),
                safe: true,
                edits: [{ span: { start: longSpan.end, end: span.end + 1 }, text: '' }],
              },
            ]
          : [],
      }
    }
  },
})

/** `PI` lives on in `PI-LL`. */
function isPartOfLonger(short: string, uses: ReadonlyMap<string, unknown>): boolean {
  for (const other of uses.keys()) if (other.length > short.length && other.split(/[-&/]/).includes(short)) return true
  return false
}
