import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { isAboutPatient, modeOption, privacyMode, within } from './mode.js'

export const identifyingDetails = defineRule({
  id: 'privacy/identifying-details',
  severity: 'warning',
  scope: 'passage',
  summary: 'A public text does not give so many details of a patient that neighbours know who it is.',
  why: 'Age, occupation, town, hospital and diagnosis are harmless one by one and a portrait together.',
  source:
    'HIPAA, 45 CFR 164.514(b)(2)(ii) (information that could be used with other information); house rule for the count',
  reports: ['news-article', 'procedure-explainer', 'conference-report'],
  options: { mode: modeOption },
  examples: {
    bad: [
      {
        text: '---\nreport-type: news-article\n---\nXiaoming, a ⟦13-year-old⟧ student from Huizhou, went to the First Hospital and was diagnosed with a herniation.',
        says: 'Together these details may identify the patient (name, age, occupation, place, hospital): leave some out.',
      },
    ],
    good: [
      '---\nreport-type: news-article\n---\nA 43-year-old man was diagnosed with a herniation.',
      '---\nreport-type: news-article\n---\nThe 53-year-old surgeon from Huizhou, a teacher at the First Hospital, spoke.',
      'A 13-year-old student from Huizhou went to the First Hospital and was diagnosed.',
    ],
  },
  *check(context) {
    if (privacyMode(context) === 'off') return
    const { measures, mask } = context
    for (const block of context.blocks) {
      if (block.kind === 'heading' || block.kind === 'code') continue
      for (const { span, unit } of within(measures, block.span)) {
        if (unit !== 'year') continue
        const old = /^[-\s]olds?\b/.exec(textAfter(mask, span.end, 6))
        if (!old) continue
        const around = {
          start: Math.max(block.span.start, span.start - 160),
          end: Math.min(block.span.end, span.end + 220),
        }
        const text = mask.slice(around.start, around.end)
        const details = detailsIn(context, around, text)
        if (details.length < 4 || !isAboutPatient(text.replace(/-year-old/g, ''))) continue
        yield {
          span: { start: span.start, end: span.end + old[0].length },
          message: say('Together these details may identify the patient ({details}): leave some out.', {
            details: details.join(', '),
          }),
        }
        break
      }
    }
  },
})

const occupations =
  /\b(?:student|teacher|farmer|worker|driver|nurse|engineer|housewife|athlete|soldier|officer|chef|programmer|retiree|accountant|pupil|mayor)\b/i
const places = /\b(?:from|in|of|living in|resident of)\s(?:the (?:city|town|village|county) of\s)?\p{Lu}\p{Ll}{2,}/u

function detailsIn(context: PassageContext, span: Span, text: string): readonly string[] {
  const found: string[] = []
  if (within(context.people, span).length > 0) found.push('name')
  found.push('age')
  if (occupations.test(text)) found.push('occupation')
  if (places.test(text)) found.push('place')
  if (/\bHospital\b|医院/.test(text)) found.push('hospital')
  if (within(context.dates, span).some((date) => !date.weak)) found.push('date')
  return found
}
