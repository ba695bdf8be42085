import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const figureClaim = defineRule({
  id: 'claims/figure',
  severity: 'warning',
  scope: 'passage',
  summary: 'A rate of success comes with the number treated and its source.',
  why: '“90%” of ten patients and of a thousand are different news; without both numbers nobody can judge it.',
  source: 'ICMJE Recommendations, IV.A.3 (numerators and denominators); Advertising Law of the PRC, art. 16(1)',
  examples: {
    bad: [
      {
        text: 'Cataract surgery here has a ⟦success rate of 99%⟧.',
        says: '“success rate of 99%” has no denominator and no source. Add how many of how many, in which period, and where it is published.',
      },
      {
        text: 'The robot ⟦reduced bleeding by 80%⟧.',
        says: '“reduced bleeding by 80%” has no denominator and no source. Add how many of how many, in which period, and where it is published.',
      },
      {
        text: '⟦Accuracy reached 98%⟧ with the new scanner.',
        says: '“Accuracy reached 98%” has no denominator and no source. Add how many of how many, in which period, and where it is published.',
      },
    ],
    good: [
      'The dislocation rate was 0.8% (11 of 1,402 hips).',
      'The success rate was 94% (32/34).',
      'In a trial of 220 patients the success rate was 91%.',
      '---\nreport-type: operative-note\n---\nPain was reduced by 80%.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'figure', (words) =>
      say(
        '“{words}” has no denominator and no source. Add how many of how many, in which period, and where it is published.',
        { words },
      ),
    )
  },
})
