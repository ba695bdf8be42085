import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const opening =
  /^(?:\s|"|“)*(TOGETHER|WITH|AFTER|WHEN|WHILE|DURING|SINCE|FOR|FROM|THIS|THESE|THERE|THE|THEY|ONE|SOME|MANY|MORE|MOST|THANKS|RECENTLY|YESTERDAY|TODAY)(?= [a-z])/

export const capitalOpening = defineRule({
  id: 'text/capital-opening',
  severity: 'info',
  scope: 'passage',
  summary: 'The first word of a paragraph is not in capitals.',
  why: 'Newspapers set the first word in capitals; in a text that is pasted elsewhere it reads as shouting or as an abbreviation.',
  source: 'The Chicago Manual of Style, 17th ed., 13.26',
  examples: {
    bad: [
      {
        text: '⟦TOGETHER⟧ with a robot the surgeon placed the screws.',
        says: 'Write “Together”.',
        fixed: 'Together with a robot the surgeon placed the screws.',
      },
    ],
    good: ['Together with a robot.', 'THE WOUND WAS CLOSED', 'ACDF was done.', 'IT departments work. THE End'],
  },
  *check({ mask, blocks }) {
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') continue
      const word = opening.exec(mask.slice(span.start, Math.min(span.end, span.start + 30)))?.[1]
      if (!word) continue
      const start = span.start + mask.slice(span.start, span.end).indexOf(word)
      const right = word.charAt(0) + word.slice(1).toLowerCase()
      const place = { start, end: start + word.length }
      yield {
        span: place,
        message: say('Write “{right}”.', { right }),
        fixes: [{ title: say('Write “{right}”', { right }), safe: true, edits: [{ span: place, text: right }] }],
      }
    }
  },
})
