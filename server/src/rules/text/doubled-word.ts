import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const twice = /(?<![\p{L}\p{N}'’&/.-])(\p{L}?\p{Ll}+)([ \u00a0\r\n]{1,3})(\p{Ll}+)(?![\p{L}\p{N}'’-])/gu
/** Doubled on purpose, or a verb with its particle before a preposition (`checked in in May`). */
const allowed: ReadonlySet<string> = new Set(
  'that had very really so many much long far no ha blah knock there now well yes oh in on by over down up off out do is was her who mm la pro per se inter bye tut same more less'.split(
    ' ',
  ),
)

export const doubledWord = defineRule({
  id: 'text/doubled-word',
  severity: 'warning',
  scope: 'passage',
  summary: 'No word stands twice in a row.',
  why: 'A doubled word is what is left of an edit, and readers see nothing sooner.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'You can drive after a week and⟦ and⟧ swim after a month.',
        says: '“and” stands twice. Remove one.',
        fixed: 'You can drive after a week and swim after a month.',
      },
      { text: 'It has become routine⟦ routine⟧ work.', says: '“routine” stands twice. Remove one.' },
      { text: 'The⟦ the⟧ wound healed.', says: '“the” stands twice. Remove one.', fixed: 'The wound healed.' },
    ],
    good: [
      'He said that that was fine and had had no pain.',
      'Very, very slowly; step by step; Baden Baden; so so.',
      'He checked in in May and logged on on Monday.',
      'Vitamin B B; a 5 5 box; the L5 L5 root.',
      'What it is is unknown.',
      'One line ends\n\nends here.',
    ],
  },
  *check({ mask, source }) {
    twice.lastIndex = 0
    for (let match = twice.exec(mask); match; match = twice.exec(mask)) {
      const [whole, first, gap, second] = match as unknown as [string, string, string, string]
      // the second word may begin the next pair
      twice.lastIndex = match.index + first.length
      if (first.toLowerCase() !== second || allowed.has(second) || (second.length === 1 && second !== 'a')) continue
      if (/\n[^\n]*\n/.test(gap) || source.slice(match.index, match.index + whole.length) !== whole) continue
      const start = match.index + first.length
      const span = { start, end: match.index + whole.length }
      yield {
        span,
        message: say('“{word}” stands twice. Remove one.', { word: second }),
        fixes: [
          { title: say('Remove one'), safe: !/^(?:no|not|left|right)$/.test(second), edits: [{ span, text: '' }] },
        ],
      }
    }
  },
})
