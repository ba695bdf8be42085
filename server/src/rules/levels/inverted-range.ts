import { defineRule } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import type { Edit } from '../../text/edits.js'
import { say } from '../../text/message.js'
import { phraseBefore } from './beside.js'
import { rewritten, typingForms } from './typing-form.js'

export const invertedRange = defineRule({
  id: 'levels/inverted-range',
  severity: 'warning',
  scope: 'passage',
  summary: 'A segment or range runs from head to foot.',
  why: 'Implant logs and imaging list levels head first; a reversed range is misread, or one of its ends is wrong.',
  source: 'House rule',
  examples: {
    bad: [
      { text: 'Fusion of ⟦S1-L4⟧.', says: '“S1-L4” runs upwards: write it head first.', fixed: 'Fusion of L4-S1.' },
      {
        text: 'Discectomy at ⟦L5-4⟧.',
        says: '“L5-4” runs upwards: write it head first.',
        fixed: 'Discectomy at L4-5.',
      },
      { text: 'The ⟦S1/L5⟧ facet.', says: '“S1/L5” runs upwards: write it head first.', fixed: 'The L5/S1 facet.' },
      {
        text: 'Screws from ⟦L1 to T11⟧.',
        says: '“L1 to T11” runs upwards: write it head first.',
        fixed: 'Screws from T11 to L1.',
      },
    ],
    good: [
      'Dissection from L5 up to L3.',
      'A rod between L5 and L4.',
      'Fusion of L4-S1.',
      'Decompression of T12–L1.',
      'L5-S1, then L4-L5.',
    ],
  },
  *check(context) {
    for (const { mention, span, written } of typingForms(context, 'inverted-range')) {
      const edits = swap(context.source, mention)
      // Not safe to do unasked: one of the ends may be the mistake. “from L5 to L2” may tell the direction of the work.
      const told = mention.joint === 'word' && phraseBefore(context.mask, mention, 1)[0] === 'from'
      const severity = told ? { severity: 'info' as const } : {}
      const message = say('“{written}” runs upwards: write it head first.', { written })
      if (!edits) yield { span, message, ...severity }
      else {
        const right = rewritten(context.source, span, edits)
        yield { span, message, ...severity, fixes: [{ title: say('Write {right}', { right }), safe: false, edits }] }
      }
    }
  },
})

/** Exchanges the two ends; where the second borrows its letter only the numbers. */
function swap(source: string, { ends, elided, levels }: LevelMention): readonly Edit[] | undefined {
  const [one, other] = ends
  if (!one || !other || ends.length !== 2 || levels.length < 2) return undefined
  const first = source.slice(one.start, one.end)
  const second = source.slice(other.start, other.end)
  if (!elided)
    return [
      { span: one, text: second },
      { span: other, text: first },
    ]
  const letters = /^\D+/.exec(first)?.[0] ?? ''
  if (!/^\d+$/.test(first.slice(letters.length)) || !/^\d+$/.test(second)) return undefined
  return [
    { span: { start: one.start + letters.length, end: one.end }, text: second },
    { span: other, text: first.slice(letters.length) },
  ]
}
