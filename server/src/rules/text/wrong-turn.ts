import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { frames } from './frames.js'
import { isDictated } from './prose.js'

export const wrongTurn = defineRule({
  id: 'text/wrong-turn',
  severity: 'warning',
  scope: 'passage',
  summary: 'Fixed turns of English have their fixed form.',
  why: 'Such slips come from translation or fast typing, and readers stop at each of them.',
  source: 'The Cambridge Grammar of the English Language, 2002; Garner’s Modern English Usage, 4th ed.',
  examples: {
    bad: [
      {
        text: 'It took ⟦less then ⟧the usual hour.',
        says: 'This turn is not English: write “less than”.',
        fixed: 'It took less than the usual hour.',
      },
      {
        text: 'The new way is ⟦more safer⟧.',
        says: 'This turn is not English: write “safer”.',
        fixed: 'The new way is safer.',
      },
      {
        text: 'All have a ⟦doctor degree⟧.',
        says: 'This turn is not English: write “doctoral degree”.',
        fixed: 'All have a doctoral degree.',
      },
      { text: 'We ⟦pay attention to make⟧ it small.', says: 'This turn is not English. Write it anew.' },
      { text: 'They are ⟦devoting more on⟧ teaching.', says: 'This turn is not English. Write it anew.' },
      {
        text: 'The ⟦principle investigator⟧ agreed.',
        says: 'This turn is not English: write “principal investigator”.',
      },
      { text: 'It set ⟦many "first"⟧ of the region.', says: 'This turn is not English: write “many "firsts"”.' },
      { text: '⟦Although⟧ it was late, but he went on.', says: 'This turn is not English. Write it anew.' },
      { text: '⟦Not all leaks do not⟧ heal.', says: 'This turn is not English. Write it anew.' },
      {
        text: 'We ⟦discussed about⟧ the plan.',
        says: 'This turn is not English: write “discussed”.',
        fixed: 'We discussed the plan.',
      },
      { text: 'They are ⟦strong in sense of⟧ duty.', says: 'This turn is not English. Write it anew.' },
    ],
    good: [
      'It was less, then the pain rose. More than the usual. If more, then less.',
      'It is more, better and safer. The most safe way.',
      'All have a doctoral or a master’s degree. The doctor has a degree.',
      'Pay attention to the wound and to rest. We look forward to meeting you.',
      'He devoted more time to teaching and more on Monday.',
      'The principle of the thing; the principal author.',
      'Although it was late, he went on.',
      'Not all leaks heal. All first of the class came.',
      'He discussed it about noon. It allows us to remove it. Those who are allowed to treat.',
      'Many first attempts fail.',
      'If more than that is needed, then the operation goes on.',
      'With a strong sense of duty.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const { wrong, right } of frames) {
      for (const match of mask.matchAll(wrong)) {
        const span = { start: match.index, end: match.index + match[0].length }
        const text = right?.(match)
        yield text === undefined
          ? { span, message: say('This turn is not English. Write it anew.') }
          : {
              span,
              message: say('This turn is not English: write “{right}”.', { right: text.trim() }),
              fixes: [{ title: say('Write “{right}”', { right: text.trim() }), safe: true, edits: [{ span, text }] }],
            }
      }
    }
  },
})
