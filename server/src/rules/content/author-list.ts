import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const lone = /^(?:Prof\. |Dr\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:,? (?:MD|PhD|M\.D\.))*$/u
const affiliation = /\b(?:University|Hospital|Department|Institute|Clinic|Center|Centre|College|School)\b|医院|大学/
const several = /\b(?:we|our|us)\b/i
const headLines = 8

export const authorList = defineRule({
  id: 'content/author-list',
  severity: 'warning',
  scope: 'report',
  summary: 'An abstract names all authors, with department, city and country.',
  why: 'Programme, index and certificate are made from this line.',
  source: 'House rule; submission forms of spine meetings',
  reports: ['conference-abstract'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n⟦Ann Example⟧\n\nExample University, Exampleland\n\nTitle: Two years after fusion\n\nIn this study we looked at 40 patients.',
        says: 'One author, but the text says “we”. Name all authors with department, city and country.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Two years after fusion\n\nAnn Example¹, Bob Sample²\n\n¹ Department of Orthopaedics, Example University, Exampleville, Exampleland\n\nWe looked at 40 patients.',
      '---\nreport-type: conference-abstract\n---\nAnn Example\n\nExample University, Exampleland\n\nForty patients were looked at.',
    ],
  },
  *check({ blocks, mask, sentences }) {
    const head = blocks.slice(0, headLines)
    for (const [i, { span }] of head.entries()) {
      const text = mask.slice(span.start, span.end).trim()
      const next = blocks[i + 1]
      if (!lone.test(text) || !next || !affiliation.test(mask.slice(next.span.start, next.span.end))) continue
      if (affiliation.test(text)) continue
      const pronoun = sentences
        .map(({ start, end }) => several.exec(mask.slice(start, end))?.[0])
        .find((word) => word !== undefined && word !== 'US')
      if (pronoun === undefined) return
      yield {
        span: { start: span.start, end: span.start + text.length },
        message: say('One author, but the text says “{word}”. Name all authors with department, city and country.', {
          word: pronoun.toLowerCase(),
        }),
      }
      return
    }
  },
})
