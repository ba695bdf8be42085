import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

interface Age {
  readonly years: number
  readonly span: Span
}

const expression =
  /\b(\d{1,3})[- ](?:years?|yrs?)[- ]olds?(?=[ ,.-]+(?:[a-z]+[ ,-]+){0,4}?(?:man|woman|male|female|gentleman|lady|boy|girl|patient|person|with|who|presented)\b)/gi
/** Others than the patient whose age a report may give, and several patients. */
const others =
  /\b(?:son|daughter|wife|husband|mother|father|brother|sister|child|donor|control|case [2-9]|second (?:case|patient)|patients|cases|two|three|at the age|when (?:he|she)|ago)\b/i

export const patientAge = defineRule({
  id: 'agreement/patient-age',
  severity: 'error',
  scope: 'report',
  summary: 'The patient has one age throughout the report.',
  why: 'Two ages mean that part of the report was copied from another patient.',
  source: 'House rule; CARE 2013: patient information is given once and consistently',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\n## Abstract\n\nA 54-year-old man presented with back pain.\n\n## Case presentation\n\nA ⟦45-year-old⟧ man presented with back pain.\n',
        says: 'The patient is 45 years old here and 54 at first. Correct the age that is wrong.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# A case report\n\nA 54-year-old man presented. The 54-year-old patient was discharged. His 20-year-old son had scoliosis.\n',
      '---\nreport-type: case-report\n---\n# Two cases\n\nA 54-year-old man presented. The second patient, a 60-year-old woman, was well.\n',
      '---\nreport-type: case-report\n---\n# A case report\n\nA 54-year-old man presented. At follow-up the 55-year-old patient was well.\n',
    ],
  },

  *check(context) {
    const { mask, blocks } = context
    const title = blocks[0]?.kind === 'heading' ? mask.slice(blocks[0].span.start, blocks[0].span.end) : ''
    if (/\b(?:cases|two|three|four|series|patients|twins?)\b/i.test(title)) return
    let first: Age | undefined
    for (const { match, span } of context.find(expression)) {
      const years = Number(match[1])
      if (others.test(mask.slice(Math.max(0, span.start - 60), span.end + 30))) continue
      first ??= { years, span }
      // A birthday may lie between operation and follow-up; longer courses are told in years.
      if (
        Math.abs(first.years - years) <= 2 ||
        /follow|later|after|now/i.test(mask.slice(Math.max(0, span.start - 80), span.start))
      )
        continue
      yield {
        span,
        message: say('The patient is {age} years old here and {first} at first. Correct the age that is wrong.', {
          age: years,
          first: first.years,
        }),
        related: [{ span: first.span, message: say('The first age') }],
      }
      return
    }
  },
})
