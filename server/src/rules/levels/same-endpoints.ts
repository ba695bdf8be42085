import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { typingForms } from './typing-form.js'

export const sameEndpoints = defineRule({
  id: 'levels/same-endpoints',
  severity: 'warning',
  scope: 'passage',
  summary: 'A segment or range has two different ends.',
  why: 'L4-L4 is one vertebra, or one of the two numbers is wrong.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Fusion of ⟦L4-L4⟧.',
        says: 'Both ends are L4: name the other vertebra, or write L4 alone.',
        fixed: 'Fusion of L4.',
      },
    ],
    good: ['Fusion of L4-L5.', 'Fusion of L4-S1.'],
  },
  *check(context) {
    for (const { mention, span } of typingForms(context, 'same-endpoints')) {
      const level = mention.levels[0] ?? ''
      yield {
        span,
        message: say('Both ends are {level}: name the other vertebra, or write {level} alone.', { level }),
        fixes: [{ title: say('Write {right}', { right: level }), safe: false, edits: [{ span, text: level }] }],
      }
    }
  },
})
