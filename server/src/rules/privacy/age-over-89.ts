import { defineRule } from '../../check/rule.js'
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
  frontMatter: true,
  examples: {
    bad: [
      {
        text: 'The ⟦93⟧ yo man, ⟦91⟧F with pain, a ⟦94‑year‑old⟧ man, age: ⟦97⟧, a ⟦ninety-three-year-old⟧ woman.',
        says: 'An age over 89 can identify the patient: write “90 or older”.',
      },
      {
        text: '| Sex | Age |\n|---|---|\n| F | ⟦95⟧ |',
        says: 'An age over 89 can identify the patient: write “90 or older”.',
      },
      { text: '患者，女，⟦96⟧岁。', says: 'An age over 89 can identify the patient: write “90 or older”.' },
      { text: 'A ⟦92-year-old⟧ man fell.', says: 'An age over 89 can identify the patient: write “90 or older”.' },
      {
        text: 'She is ⟦101⟧ years old, her brother is aged ⟦95⟧.',
        says: 'An age over 89 can identify the patient: write “90 or older”.',
      },
    ],
    good: [
      'Score: 93. French 93F sheath. Temperature 99 F. Mean age 91. Age < 92. Over 91 years old.',
      '患者88岁。91岁以上者排除。',
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
    for (const { span } of context.ages) {
      yield {
        span,
        ...(mode === 'public' ? { severity: 'warning' as const } : {}),
        message: say('An age over 89 can identify the patient: write “90 or older”.'),
      }
    }
  },
})
