import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { isDictated } from './prose.js'

const leastLetters = 8

export const doubledSentence = defineRule({
  id: 'text/doubled-sentence',
  severity: 'warning',
  scope: 'report',
  summary: 'No sentence or line stands twice in a row.',
  why: 'It was pasted twice; a reader looks for the difference.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '# News\n\nThe centre was opened on Friday.\n⟦The centre was opened on Friday.⟧\n\nIt will train surgeons.',
        says: 'This is the sentence before, once more. Remove it.',
        fixed: '# News\n\nThe centre was opened on Friday.\n\nIt will train surgeons.',
      },
      {
        text: '# News\n\nBy Ann Example\n⟦By Ann Example⟧\n\nThe centre was opened.',
        says: 'This is the sentence before, once more. Remove it.',
      },
    ],
    good: [
      '# News\n\nYes. Yes. No. No.\n\nThe centre was opened on Friday. The school was opened on Friday.',
      '# A\n\nText here.\n\n# A\n\nText here.',
      '| a b c d | a b c d |\n|---|---|\n| long cell text | long cell text |\n| long cell text | long cell text |',
    ],
  },
  *check({ mask, source, blocks, reportType }) {
    if (isDictated(reportType)) return
    let before = ''
    let last: Span | undefined
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') {
        before = ''
        continue
      }
      for (const piece of pieces(mask, span)) {
        const words = mask.slice(piece.start, piece.end)
        const plain = words.toLowerCase().replace(/\s+/g, ' ').trim()
        const same =
          plain === before &&
          plain.length >= leastLetters &&
          /\p{L} \p{L}/u.test(plain) &&
          !/\d/.test(plain.slice(0, 2))
        if (same && last) {
          const gap = source.slice(last.end, piece.start)
          yield {
            span: piece,
            message: say('This is the sentence before, once more. Remove it.'),
            related: [{ span: last, message: say('Where it stands already') }],
            fixes: gap.trim()
              ? []
              : [
                  {
                    title: say('Remove it'),
                    safe: false,
                    edits: [{ span: { start: last.end, end: piece.end }, text: '' }],
                  },
                ],
          }
        }
        before = plain
        last = piece
      }
    }
  },
})

/** Lines, and in long lines their sentences, without the space around them. */
function* pieces(mask: string, { start, end }: Span): Iterable<Span> {
  let from = start
  for (let i = start; i <= end; i++) {
    const code = i < end ? mask.charCodeAt(i) : 10
    const stop = (code === 46 || code === 33 || code === 63) && /[\s"”]/.test(mask[i + 1] ?? ' ')
    if (code !== 10 && code !== 13 && !stop) continue
    const to = stop ? i + 1 : i
    while (from < to && /\s/.test(mask[from]!)) from++
    let until = to
    while (until > from && /\s/.test(mask[until - 1]!)) until--
    if (until > from) yield { start: from, end: until }
    from = i + 1
  }
}
