import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated, unchanged } from './prose.js'

const gap = /(?<=[\p{L}\p{N}%)\]"”’])[ \u00a0]{1,4}[,;:.?!](?=[\s\u2029"”)]|$)/gu

export const spaceBeforeMark = defineRule({
  id: 'text/space-before-mark',
  severity: 'info',
  scope: 'passage',
  summary: 'No space stands before a comma, stop, colon or question mark.',
  why: 'The mark can end up at the start of a line, and the text looks pasted together.',
  source: 'The Chicago Manual of Style, 17th ed., 6.7; New Hart’s Rules, 4',
  examples: {
    bad: [
      {
        text: 'The wound is⟦ ,⟧ as planned⟦ ,⟧ small.',
        says: 'Remove the space before “,”.',
        fixed: 'The wound is, as planned, small.',
      },
      { text: 'Release date⟦ :⟧ today', says: 'Remove the space before “:”.', fixed: 'Release date: today' },
      { text: 'Is the operation safe⟦ ?⟧', says: 'Remove the space before “?”.', fixed: 'Is the operation safe?' },
      { text: 'The team repaired it⟦ .⟧', says: 'Remove the space before “.”.', fixed: 'The team repaired it.' },
    ],
    good: [
      'The wound is small, as planned.',
      'It cost .5 points and took … some time.',
      'He waited ... and then left.',
      'The ratio 1 : 3 was kept.',
      'See `a ;` and **bold** .',
      '| a | : |\n|---|---|\n| x | y |',
    ],
  },
  *check({ mask, source, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(gap)) {
      const end = match.index + match[0].length
      const span = { start: match.index, end }
      if (
        !unchanged(source, mask, span) ||
        source[end] === '.' ||
        (mask[end - 1] === ':' && !isLabel(mask, span.start))
      )
        continue
      yield {
        span,
        message: say('Remove the space before “{mark}”.', { mark: source[end - 1]! }),
        fixes: [
          {
            title: say('Remove the space'),
            safe: true,
            edits: [{ span: { start: span.start, end: end - 1 }, text: '' }],
          },
        ],
      }
    }
  },
})

/** True where the words before a colon open their line or follow a wide gap: a label, not the parts of a title. */
function isLabel(mask: string, at: number): boolean {
  const line = mask.slice(Math.max(0, at - 40), at).split(/[\r\n\u2029]| {2,}/)
  return (line.length > 1 || at <= 40) && /^\s*\p{Lu}\p{L}*(?: \p{L}+){0,2}$/u.test(line.at(-1) ?? '')
}
