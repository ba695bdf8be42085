import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated, unchanged } from './prose.js'

const gap = /(?<=\p{Ll}{2},?)[ \u00a0]{2,6}(?=\p{Ll}{2})/gu

export const doubleSpace = defineRule({
  id: 'text/double-space',
  severity: 'info',
  scope: 'passage',
  summary: 'One space stands between the words of a sentence.',
  why: 'A wide gap often marks the place where a word was deleted or a line was pasted.',
  source: 'The Chicago Manual of Style, 17th ed., 2.9',
  examples: {
    bad: [
      {
        text: 'Treatment was done with⟦  ⟧high care.',
        says: 'Two spaces stand between these words. Leave one, or put in the word that is missing.',
        fixed: 'Treatment was done with high care.',
      },
    ],
    good: [
      'A sentence.  Another sentence after two spaces.',
      'Author:  a name   Views: 12',
      'With **bold**  and *italic* words.',
      '    code  with gaps',
    ],
  },
  *check({ mask, source, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(gap)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!unchanged(source, mask, span) || source[span.start - 1] === '*' || source[span.end] === '*') continue
      yield {
        span,
        message: say('Two spaces stand between these words. Leave one, or put in the word that is missing.'),
        fixes: [{ title: say('Leave one space'), safe: true, edits: [{ span, text: ' ' }] }],
      }
    }
  },
})
