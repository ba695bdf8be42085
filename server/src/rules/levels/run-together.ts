import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { formProblem, typingForms } from './typing-form.js'

export const runTogether = defineRule({
  id: 'levels/run-together',
  severity: 'warning',
  scope: 'report',
  summary: 'A separator stands between the two vertebrae of a segment.',
  why: 'L45 can be read as L4-5 or as a number; no list of operated levels finds it.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Facet injection at ⟦L45⟧ and ⟦L5S1⟧.',
        says: 'Levels run together: “L45” should be L4-5.',
        fixed: 'Facet injection at L4-5 and L5-S1.',
      },
      { text: 'The ⟦T1112⟧ disc.', says: 'Levels run together: “T1112” should be T11-12.', fixed: 'The T11-12 disc.' },
    ],
    good: ['Facet injection at L4-5 and L5-S1.', 'Burst fracture of T12.', 'Aspirin C81 was given.'],
  },
  *check(context) {
    const seen = new Set<string>()
    for (const form of typingForms(context, 'run-together')) {
      const { written, right } = form
      const message = say('Levels run together: “{written}” should be {right}.', { written, right: right ?? written })
      const problem = formProblem(form, message)
      // Whoever writes L45 once writes it throughout: the first is the finding, the others are hints.
      yield seen.has(written) ? { ...problem, severity: 'info' } : problem
      seen.add(written)
    }
  },
})
