import { defineRule } from '../../check/rule.js'
import type { Definition } from '../../domain/abbreviations/definitions.js'
import { say } from '../../text/message.js'

export const definedTwice = defineRule({
  id: 'abbreviations/defined-twice',
  severity: 'warning',
  scope: 'report',
  summary: 'A short form has one meaning and is defined once.',
  why: 'With two meanings nobody can tell which one a later use has.',
  source: 'AMA Manual of Style, 11th ed., ch. 13',
  examples: {
    bad: [
      {
        text: 'Pelvic tilt (PT) was 20°. After physical therapy (⟦PT⟧) it was 15°.',
        says: '“PT” already stands for “Pelvic tilt” here; “physical therapy” needs another short form or none.',
      },
      {
        text: 'Pelvic tilt (PT) was 20°. The pelvic tilt (⟦PT⟧) was then 15°.',
        says: '“PT” is defined a second time: use the short form.',
        fixed: 'Pelvic tilt (PT) was 20°. The PT was then 15°.',
      },
    ],
    good: [
      'Pelvic tilt (PT) was 20°. The PT was then 15°.',
      '## Abstract\n\nPelvic tilt (PT) rose.\n\n## Introduction\n\nPelvic tilt (PT) is a parameter.',
      'Motor evoked potentials (MEPs) and a motor evoked potential (MEP).',
      'Predictors were osteoporosis (OR 2.4, 95% CI 1.3-4.4) and overcorrection (OR 1.9, 95% CI 1.1-3.4).',
    ],
  },
  *check({ abbreviations, labels, mask }) {
    const first = new Map<string, Definition>()
    const abstractEnd = endOfAbstract(labels)
    for (const definition of abbreviations.definitions) {
      if (isRatio(definition, mask)) continue
      const { short, span, long, longSpan, style } = definition
      const before = first.get(short)
      // the abstract stands alone: the text behind it defines anew
      if (!before || (before.span.start < abstractEnd && span.start >= abstractEnd)) {
        first.set(short, definition)
        continue
      }
      const related = [{ span: before.span, message: say('First defined here') }]
      if (sameMeaning(before.long, long)) {
        if (style === 'list' || before.style === 'list' || plain(before.long) !== plain(long)) continue
        const whole = style === 'bracket' ? { start: longSpan.start, end: span.end + 1 } : undefined
        yield {
          span,
          severity: 'info',
          message: say('“{short}” is defined a second time: use the short form.', { short }),
          related,
          fixes: whole
            ? [{ title: say('Use “{short}”', { short }), safe: false, edits: [{ span: whole, text: short }] }]
            : [],
        }
      } else {
        yield {
          span,
          message: say('“{short}” already stands for “{first}” here; “{second}” needs another short form or none.', {
            short,
            first: before.long,
            second: long,
          }),
          related,
        }
      }
    }
  },
})

/** `osteoporosis (OR 2.4, …)` gives a figure, not a meaning. */
const isRatio = ({ style, span }: Definition, mask: string): boolean =>
  style === 'bracket' && /^\s?[=:]?\s?\d/.test(mask.slice(span.end, span.end + 4))

const plain = (long: string): string =>
  long
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
const stem = (long: string): string =>
  plain(long)
    .replace(/\b(?:an?|the)\s/g, '')
    .replace(/e?s\b/g, '')

/** True where two long forms differ only in number, hyphens or a word at their front. */
function sameMeaning(a: string, b: string): boolean {
  const [x, y] = [stem(a), stem(b)]
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`) || x.startsWith(`${y} `) || y.startsWith(`${x} `)
}

function endOfAbstract(
  labels: readonly { readonly text: string; readonly start: number; readonly depth: number }[],
): number {
  const at = labels.findIndex((label) => /^(?:abstract|summary|structured abstract|摘要)$/i.test(label.text))
  const label = labels[at]
  if (!label) return -1
  return labels.slice(at + 1).find((next) => next.depth <= label.depth)?.start ?? -1
}
