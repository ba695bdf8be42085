import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

const dangling = /(?:\b(?:the|a|an|of|and|or|with|for|to|from|by|at|in|which|who|because|such as)|,|;)\s*$/i
const sentenceBefore = /\p{Ll}{2}[)"”]?\.\s+[\p{Lu}]/u
const leastWords = 8

export const cutOff = defineRule({
  id: 'text/cut-off',
  severity: 'warning',
  scope: 'report',
  summary: 'A paragraph ends with the end of a sentence.',
  why: 'The reader cannot know whether a word, a line or a page is missing.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'The department was founded in 1990. It has three wards and is known for the treatment of the ⟦and⟧\n\nThe next paragraph stands here.',
        says: 'The paragraph breaks off here. Complete the sentence.',
      },
      {
        text: 'She is a member of the board. She has written many papers on surgery of the ⟦spine⟧',
        says: 'The last sentence has no full stop. Put one, or complete the sentence.',
        fixed: 'She is a member of the board. She has written many papers on surgery of the spine.',
      },
    ],
    good: [
      'She is a member of the board.\n\nSpine surgery today and tomorrow in the region',
      'We offer the following operations for the neck and the back. They are:\n\n- one\n- two',
      'It ended (in 1990). It began again (in 1991).',
      'He was here. Contact us at press@example.org or at https://example.org/the',
      'Three things are needed, and these are rest, drugs, and,\n\n> a quotation.',
    ],
  },
  *check({ mask, source, blocks, reportType }) {
    if (isDictated(reportType)) return
    for (const [i, { kind, span }] of blocks.entries()) {
      if (kind !== 'paragraph') continue
      const next = blocks[i + 1]?.kind
      const text = mask.slice(span.start, span.end).trimEnd()
      if (text.split(/\s+/, leastWords + 1).length <= leastWords) continue
      const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
      const line = text.slice(lineStart)
      const end = span.start + text.length
      const last = /[\p{L}\d%]+[,;]?$|[,;]$/u.exec(line.slice(-40))?.[0]
      if (!last || line.split(/\s+/).length < 5 || source.slice(end - last.length, end) !== last) continue
      const place = { start: end - last.replace(/(?<=.)[,;]$/, '').length - (/.[,;]$/.test(last) ? 1 : 0), end }
      if (dangling.test(line)) {
        if (next === 'paragraph' || next === 'heading' || next === undefined)
          yield { span: place, message: say('The paragraph breaks off here. Complete the sentence.') }
      } else if (next === undefined && sentenceBefore.test(line) && !/[@/]|\bwww\b|\d$/.test(line.slice(-60))) {
        yield {
          span: place,
          severity: 'info',
          message: say('The last sentence has no full stop. Put one, or complete the sentence.'),
          fixes: [{ title: say('Put a full stop'), safe: true, edits: [{ span: { start: end, end }, text: '.' }] }],
        }
      }
    }
  },
})
