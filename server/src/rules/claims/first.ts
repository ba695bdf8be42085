import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { claimProblems } from './audience.js'

export const firstClaim = defineRule({
  id: 'claims/first',
  severity: 'warning',
  scope: 'passage',
  summary: '“First” and “only” in a place or country are dated and sourced.',
  why: 'Priority is hardly ever true for long or checked; a reader who knows an earlier case stops trusting the rest.',
  source: 'UK CAP Code 3.7 (documentary evidence); Advertising Law of the PRC, arts. 9 and 11',
  examples: {
    bad: [
      {
        text: "Our team has completed the ⟦county's first laparoscopic gastrectomy⟧.",
        says: "Who says that it was “county's first laparoscopic gastrectomy”? Name the source and the date, or leave it out.",
      },
      {
        text: 'He did the ⟦first corneal transplant in the province⟧.',
        says: 'Who says that it was “first corneal transplant in the province”? Name the source and the date, or leave it out.',
      },
      {
        text: 'The new ward ⟦fills the blank⟧ of stroke care.',
        says: 'Who says that it was “fills the blank”? Name the source and the date, or leave it out.',
      },
    ],
    good: [
      'She is the first author of the paper.',
      'First, the wound was cleaned.',
      'The First Hospital of Exampleton sent two teams.',
      'Was it the first corneal transplant in the province?',
      'It was not the first corneal transplant in the province.',
      'It was the first corneal transplant in the country, according to the national transplant registry.',
      '---\nreport-type: operative-note\n---\nThe first cornea transplant in the city was repeated.',
    ],
  },
  *check(context) {
    yield* claimProblems(context, 'first', (words) =>
      say('Who says that it was “{words}”? Name the source and the date, or leave it out.', { words }),
    )
  },
})
