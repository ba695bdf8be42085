import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

const numbered = /^[ \t]*[(（]?(\d{1,2})(?:[.、)）](?!\d)|,(?=\p{L}))[ \t]*(?=[\p{L}"“*])/u

interface Step extends Span {
  readonly number: number
  readonly bare: boolean
}

export const numberingGap = defineRule({
  id: 'structure/numbering-gap',
  severity: 'warning',
  scope: 'report',
  summary: 'A numbered list counts on without a gap and without a repetition.',
  why: 'A missing number means a missing step, or a list that was cut while it was edited.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '1. Rest.\n\nText between.\n\n2. Drugs.\n\nText again.\n\n⟦4.⟧ Surgery of the disc.',
        says: 'The numbering jumps from 2 to 4: a point is missing, or the number is wrong.',
      },
      { text: '(1) Rest.\n\n(2) Drugs.\n\n⟦(2)⟧ Surgery.', says: 'The number 2 stands twice in a row.' },
    ],
    good: [
      '1. Rest.\n\n2. Drugs.\n\n3. Surgery.',
      '1. Rest.\n2. Drugs.\n\n# Again\n\n1. Rest.\n2. Drugs.',
      '2. Drugs.\n\n3. Surgery.',
      '1. One.\n1. Two.\n1. Three.',
      '2020. That was a year.\n\n5.5 mm and 6.5 mm.',
      '3) Third comes first.\n\n7) Seventh.',
    ],
  },
  *check({ source, mask, blocks }) {
    let last: Step | undefined
    let repeats = 0
    for (const { kind, span } of blocks) {
      if (kind === 'heading') {
        last = undefined
        continue
      }
      if (kind !== 'paragraph' && kind !== 'item') continue
      for (const step of steps(source, mask, span, kind === 'item')) {
        if (last && last.number >= 1 && startsAtOne(last, step)) {
          const jumped = step.number === last.number + 2
          const again = step.number === last.number && step.number > 1 && repeats === 0
          if (jumped || again) {
            yield {
              span: { start: step.start, end: step.end },
              message: jumped
                ? say('The numbering jumps from {before} to {number}: a point is missing, or the number is wrong.', {
                    before: last.number,
                    number: step.number,
                  })
                : say('The number {number} stands twice in a row.', { number: step.number }),
            }
          }
          repeats = again ? repeats + 1 : 0
        }
        if (step.number === 1 || (last && step.number >= last.number)) last = step
      }
    }
  },
})

/** Both were counted from 1 in the same way of writing. */
const startsAtOne = (last: Step, step: Step): boolean => last.bare === step.bare

function* steps(source: string, mask: string, span: Span, item: boolean): Iterable<Step> {
  let start = span.start
  if (item) {
    // the number of a list item stands before its text
    const from = Math.max(0, start - 6)
    const lead = /(?:^|[\r\n])[ \t]*(\d{1,2}[.)][ \t]+)$/.exec(source.slice(from, start))?.[1]
    if (lead)
      yield {
        number: Number.parseInt(lead, 10),
        start: start - lead.length,
        end: start - lead.length + lead.trimEnd().length,
        bare: true,
      }
    return
  }
  while (start < span.end) {
    const stop = mask.slice(start, span.end).search(/[\r\n]/)
    const end = stop < 0 ? span.end : start + stop
    const line = source.slice(start, end)
    const found = numbered.exec(line)
    if (found) {
      const lead = line.search(/\S/)
      const mark = found[0].trim()
      yield {
        number: Number(found[1]),
        start: start + lead,
        end: start + lead + mark.length,
        bare: !/[(（]/.test(mark),
      }
    }
    start = end + 1
  }
}
