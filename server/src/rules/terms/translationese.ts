import { defineRule } from '../../check/rule.js'
import { scanFrames } from '../../domain/frames/match.js'
import { likeCase } from '../../domain/lexicon/inflect.js'
import { inQuotation } from '../../domain/lexicon/names.js'
import { replaceTerm } from '../../domain/lexicon/replacement.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'

export const translationese = defineRule({
  id: 'terms/translationese',
  severity: 'info',
  scope: 'passage',
  summary: 'News says what happened, without the set phrases of a translation.',
  why: 'Set phrases of Chinese news become odd or empty in English (“introduced that”, “brings good news to patients”); a reader abroad takes them for advertising.',
  source: 'AMA Manual of Style, 11th ed., 11.1 (correct and preferred usage); set phrases collected by this project',
  examples: {
    bad: [
      {
        text: 'The head nurse ⟦introduced that⟧ visits begin at ten.',
        says: '“introduced that” is the set phrase 介绍 in English words: write “said that”.',
        fixed: 'The head nurse said that visits begin at ten.',
      },
      {
        text: 'The team ⟦carried out surgeries on⟧ twelve children.',
        says: '“carried out surgeries on” is the set phrase 实施手术 in English words: write “performed surgeries on”.',
        fixed: 'The team performed surgeries on twelve children.',
      },
      {
        text: 'The machine ⟦filled the gap in the county⟧.',
        says: '“filled the gap in the county” is the set phrase 填补空白 in English words: leave it out, or say plainly what is meant.',
      },
    ],
    good: [
      'He introduced the speaker, who said that training comes first.',
      'The surgeon solved the problem of access with a second portal.',
      'Pain radiates to the left leg.',
      'BMP plays an important role in bone healing.',
      'The operation was performed without complications.',
      'Two units of blood were given over three hours.',
    ],
  },
  *check(context) {
    if (context.reportType === 'operative-note') return
    for (const { span, frame, use } of scanFrames(context.knowledge.frames, context.mask)) {
      const words = context.mask.slice(span.start, span.end).replace(/[\s\u2060]+/g, ' ')
      if (context.words.has(words.toLowerCase()) || inQuotation(context.mask, span, 8)) continue
      // the term has a finding of its own
      if (startingIn(context.terms, span).some(({ discouraged }) => discouraged)) continue
      const severity = frame.severity ?? 'info'
      const { original } = frame
      if (use === undefined) {
        const message = say(
          '“{words}” is the set phrase {original} in English words: leave it out, or say plainly what is meant.',
          { words, original },
        )
        yield { span, severity, message }
        continue
      }
      const term = /^[A-Z]/.test(words) ? likeCase(use, words.charAt(0)) : use
      const message = say('“{words}” is the set phrase {original} in English words: write “{term}”.', {
        words,
        original,
        term,
      })
      const edits = replaceTerm(context.mask, span, term)
      yield { span, severity, message, fixes: [{ title: say('Write “{term}”', { term }), safe: false, edits }] }
    }
  },
})
