import { defineRule } from '../../check/rule.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { modeOption, privacyMode } from './mode.js'

export const ageOver89 = defineRule({
  id: 'privacy/age-over-89',
  severity: 'error',
  scope: 'passage',
  summary: 'An age over 89 is given as “90 or older”.',
  why: 'So few people are that old that the age alone can identify one.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)',
  options: { mode: modeOption },
  examples: {
    bad: [
      { text: 'A ⟦92-year-old⟧ man fell.', says: 'An age over 89 can identify the patient: write “90 or older”.' },
      {
        text: 'She is ⟦101⟧ years old, her brother is aged ⟦95⟧.',
        says: 'An age over 89 can identify the patient: write “90 or older”.',
      },
    ],
    good: [
      'A 13-year-old student and an 89-year-old man.',
      'Followed for 90 days; flexion of 95 degrees.',
      'Patients aged 18 to 95 were included.',
      'Adults over 89 years.',
      'A 90-year history.',
      'Aged 90 or older.',
    ],
  },
  *check(context) {
    const mode = privacyMode(context)
    if (mode === 'off') return
    const { measures, mask } = context
    for (const [i, { span, value, unit, digits, joint }] of measures.entries()) {
      if (value < 90 || value > 125 || !Number.isInteger(value)) continue
      const next = measures[i + 1]
      if (joint === 'dash' || joint === 'to' || next?.joint === 'dash' || next?.joint === 'to') continue
      const number = { start: span.start, end: span.start + digits }
      const old = unit === 'year' && /^(?:-|\s)olds?\b/.exec(textAfter(mask, span.end, 6))
      const aged =
        /\baged?(?:\sof)?\s$/i.test(textBefore(mask, span.start, 9)) &&
        !/^\s(?:or|and|years? (?:or|and))\b/.test(textAfter(mask, number.end, 12))
      if (!(old || (aged && (unit === '' || unit === 'year')))) continue
      const joined = old && mask[number.end] === '-' ? { start: span.start, end: span.end + old[0].length } : number
      yield {
        span: joined,
        ...(mode === 'public' ? { severity: 'warning' as const } : {}),
        message: say('An age over 89 can identify the patient: write “90 or older”.'),
      }
    }
  },
})
