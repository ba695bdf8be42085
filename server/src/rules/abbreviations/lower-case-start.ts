import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const lowerCaseStart = defineRule({
  id: 'abbreviations/lower-case-start',
  severity: 'info',
  scope: 'report',
  summary: 'A coined short form begins with a capital.',
  why: 'A short form such as iRHNP cannot begin a sentence.',
  source: 'AMA Manual of Style, 11th ed., ch. 13 (house reading)',
  examples: {
    bad: [
      {
        text: 'Termed induced resorption of herniated nucleus pulposus (⟦iRHNP⟧).',
        says: '“iRHNP” begins with a small letter and cannot begin a sentence: choose another short form.',
      },
    ],
    good: [
      'The modified Japanese Orthopaedic Association score (mJOA) rose.',
      'Messenger RNA (mRNA) was found.',
      'Induced resorption (IR) was seen.',
    ],
  },
  *check({ abbreviations, knowledge }) {
    const seen = new Set<string>()
    for (const { short, span } of abbreviations.definitions) {
      if (!/^[a-z]/.test(short) || seen.has(short) || knowledge.abbreviations.audience.has(short)) continue
      seen.add(short)
      yield {
        span,
        message: say('“{short}” begins with a small letter and cannot begin a sentence: choose another short form.', {
          short,
        }),
      }
    }
  },
})
