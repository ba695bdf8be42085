import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const superlative = defineRule({
  id: 'claims/superlative',
  severity: 'warning',
  scope: 'passage',
  summary: 'Best, safest, most advanced and leading are said with a source, or not at all.',
  why: 'Nobody can check a superlative; some countries forbid it in medical advertising.',
  source: 'UK CAP Code 3.38 (comparisons and superlatives); Advertising Law of the PRC, art. 9(3)',
  examples: {
    bad: [
      {
        text: 'Our clinic has the ⟦most advanced laser system⟧.',
        says: '“most advanced laser system” is a superlative without a source. Say by which measure and who found it, or describe what there is.',
      },
      {
        text: 'It ⟦is the best choice⟧ for glaucoma.',
        says: '“is the best choice” is a superlative without a source. Say by which measure and who found it, or describe what there is.',
      },
      {
        text: 'The ward is ⟦in a leading position⟧.',
        says: '“in a leading position” is a superlative without a source. Say by which measure and who found it, or describe what there is.',
      },
    ],
    good: [
      'Stroke is a leading cause of death.',
      'Best practice is to wash hands.',
      'Which hospital is the best choice for me?',
      'Ask your doctor which treatment is best for you.',
      'Hip replacement is the most effective treatment for late arthritis according to the 2021 guideline of the society.',
      'Only 2 patients had fever.',
      'Each sample has a unique identifier.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'superlative', (words) =>
      say(
        '“{words}” is a superlative without a source. Say by which measure and who found it, or describe what there is.',
        { words },
      ),
    )
  },
})
