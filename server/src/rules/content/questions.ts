import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const question = /^(?:Q\s?\d{0,2}|Question(?: \d+)?|问)$/i
const answer = /^(?:A\s?\d{0,2}|Answer(?: \d+)?|答)$/i

export const questions = defineRule({
  id: 'content/questions',
  severity: 'warning',
  scope: 'report',
  summary: 'Each question is answered.',
  why: 'A question without an answer tells a patient that there is something to worry about.',
  source: 'House rule',
  reports: ['procedure-explainer', 'conference-report', 'news-article'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Questions\n\n⟦Q1⟧: Is it safe?\n\nQ2: Is it dear?\n\nA: No.',
        says: 'This question has no answer.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\n# Questions\n\nQ1: Is it safe?\n\nA: Mostly.\n\nQ2: Is it dear?\n\nA: No.',
      '---\nreport-type: procedure-explainer\n---\n# Questions\n\nQ1: Is it safe?\n\nMostly it is.\n\nQ2: Is it dear?\n\nNo.',
    ],
  },
  *check({ labels }) {
    const asked = labels.filter(({ text }) => question.test(text) || answer.test(text))
    // Only where the text marks its answers, a missing mark is a missing answer.
    if (!asked.some(({ text }) => answer.test(text))) return
    for (const [i, { text, span }] of asked.entries()) {
      const next = asked[i + 1]
      if (question.test(text) && (!next || question.test(next.text)))
        yield { span, message: say('This question has no answer.') }
    }
  },
})
