import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const glued = /^[ \t]*(\d{1,2})([.、)）])(?=\p{L}{2})/u
const dash = /^[ \t]*([-–•·●◆■▪*])(?=\p{Lu}\p{L})/u

export const gluedNumber = defineRule({
  id: 'structure/glued-number',
  severity: 'info',
  scope: 'passage',
  summary: 'A space stands between the number or dash of a list and its text.',
  why: 'Without it Markdown takes the lines for running text, and the list is set as one block.',
  source: 'CommonMark Specification 0.31, 5.2 (list items)',
  examples: {
    bad: [
      {
        text: '⟦1.⟧The wound is small.',
        says: 'Put a space behind the number, so that this becomes a list.',
        fixed: '1. The wound is small.',
      },
      {
        text: '⟦2、⟧Clear view.',
        says: 'Put a space behind the number, so that this becomes a list.',
        fixed: '2. Clear view.',
      },
      {
        text: '⟦-⟧Manual treatment',
        says: 'Put a space behind the dash, so that this becomes a list.',
        fixed: '- Manual treatment',
      },
    ],
    good: [
      '1. The wound is small.',
      '- Manual treatment',
      '5.5 mm',
      '3.d',
      '*Emphasis* begins.',
      '-5 points',
      '1.e4',
      '-A title between dashes-',
    ],
  },
  *check({ blocks, source, mask }) {
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') continue
      for (let start = span.start; start < span.end; ) {
        const stop = mask.slice(start, span.end).search(/[\r\n]/)
        const end = stop < 0 ? span.end : start + stop
        const line = mask.slice(start, Math.min(end, start + 60))
        const found = glued.exec(line) ?? dash.exec(line)
        if (
          found &&
          !/[-–]\s*$/.test(mask.slice(start, end)) &&
          source.slice(start, start + found[0].length) === found[0]
        ) {
          const isNumber = found[2] !== undefined
          const from = start + found[0].search(/\S/)
          const place = { start: from, end: start + found[0].length }
          const text = isNumber ? `${found[1]}${found[2] === '、' ? '.' : found[2] === '）' ? ')' : found[2]} ` : '- '
          yield {
            span: place,
            message: isNumber
              ? say('Put a space behind the number, so that this becomes a list.')
              : say('Put a space behind the dash, so that this becomes a list.'),
            fixes: [
              { title: say('Make it a list item'), safe: !isNumber, structure: true, edits: [{ span: place, text }] },
            ],
          }
        }
        start = end + 1
      }
    }
  },
})
