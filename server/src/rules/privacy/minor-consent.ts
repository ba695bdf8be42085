import { defineRule } from '../../check/rule.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'
import { isAboutPatient, modeOption, privacyMode, sentenceAt } from './mode.js'

export const minorConsent = defineRule({
  id: 'privacy/minor-consent',
  severity: 'warning',
  scope: 'report',
  summary: 'A story about a patient under 18 says that a guardian agreed.',
  why: 'Children cannot agree for themselves, and health data of children is specially protected.',
  source: 'ICMJE Recommendations, protection of research participants; PIPL of the PRC, art. 28 and 31',
  reports: ['news-article', 'procedure-explainer', 'conference-report'],
  options: { mode: modeOption },
  examples: {
    bad: [
      {
        text: '---\nreport-type: news-article\n---\nXiaoming, a ⟦13-year-old⟧ student, was diagnosed with a disc herniation.',
        says: 'The patient is a minor: say that a parent or guardian agreed to this story.',
      },
    ],
    good: [
      '---\nreport-type: news-article\n---\nA 13-year-old student was diagnosed with a herniation. His parents gave consent to this report.',
      '---\nreport-type: news-article\n---\nA 43-year-old man was diagnosed with a herniation.',
      '---\nreport-type: news-article\n---\nThe 13-year-old company was admitted to the list.',
      'A 13-year-old student was diagnosed.',
    ],
  },
  *check(context) {
    if (privacyMode(context) === 'off') return
    const { mask, measures } = context
    for (const { span, unit, value } of measures) {
      if (value >= 18 || !/^(?:year|month|week|day)$/.test(unit)) continue
      const old = /^[-\s]olds?\b/.exec(textAfter(mask, span.end, 6))
      if (!old) continue
      const sentence = sentenceAt(context, span)
      const text = mask.slice(sentence.start, sentence.end)
      if (
        !isAboutPatient(text.replace(/-year-old/g, '')) ||
        /\b(?:company|hospital|center|centre|firm|institute)\b/i.test(text)
      )
        continue
      if (
        /\b(?:consent|permission|agreed|authori[sz]ed)\b/i.test(mask) &&
        /\b(?:parents?|guardians?|mother|father|family)\b/i.test(mask)
      )
        return
      yield {
        span: { start: span.start, end: span.end + old[0].length },
        message: say('The patient is a minor: say that a parent or guardian agreed to this story.'),
      }
      return
    }
  },
})
