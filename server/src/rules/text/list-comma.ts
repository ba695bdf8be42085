import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const join =
  /\b(?:Hospital|University|College|Institute|Center|Centre|Clinic|Department|Academy)( )(?=(Professor|Prof\.|Dr\.?|Director|Doctor|President|Dean) \p{Lu}\p{L}+)/gu

export const listComma = defineRule({
  id: 'text/list-comma',
  severity: 'warning',
  scope: 'passage',
  summary: 'A comma stands between the people of a list.',
  why: 'Without it, one person is read as the hospital of another.',
  source: 'The Chicago Manual of Style, 17th ed., 6.19',
  examples: {
    bad: [
      {
        text: 'Present were Professor Ann Example of North Hospital⟦ ⟧Professor Bob Sample of South Hospital, and others.',
        says: 'A comma is missing between two people of the list.',
        fixed:
          'Present were Professor Ann Example of North Hospital, Professor Bob Sample of South Hospital, and others.',
      },
    ],
    good: [
      'Present were Professor Ann Example of North Hospital, Professor Bob Sample of South Hospital.',
      'North University Professor Ann Example said so.',
      'The surgeon, North Hospital Director Ann Example, agreed.',
    ],
  },
  *check({ mask }) {
    for (const match of mask.matchAll(join)) {
      const at = match.index + match[0].length - 1
      const entry =
        mask
          .slice(Math.max(0, at - 160), at)
          .split(/[,;.:\u2029\r\n](?=\s|$|\u2029)/)
          .at(-1) ?? ''
      const title = match[2]!.replace('.', '')
      // only where this piece of the list has its own titled person already
      if (!new RegExp(`\\b${title}\\b\\.? \\p{Lu}`, 'u').test(entry)) continue
      const span = { start: at, end: at + 1 }
      yield {
        span,
        message: say('A comma is missing between two people of the list.'),
        fixes: [{ title: say('Put the comma'), safe: true, edits: [{ span, text: ', ' }] }],
      }
    }
  },
})
