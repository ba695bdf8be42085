import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { phraseBehind } from './beside.js'

export const nonStandardName = defineRule({
  id: 'levels/non-standard-name',
  severity: 'info',
  scope: 'passage',
  summary: 'C0 stands only for the end of a construct, not for a bone.',
  why: 'The bone is the occiput; its fracture is one of the occipital condyle.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'The ⟦C0⟧ fracture was seen.',
        says: 'C0 is no bone: name the occiput or the occipital condyle.',
        fixed: 'The occipital condyle fracture was seen.',
      },
      {
        text: 'A plate on ⟦C0⟧.',
        says: 'C0 is no bone: name the occiput or the occipital condyle.',
        fixed: 'A plate on the occiput.',
      },
    ],
    good: ['Fusion of C0-C2.', 'The C0-C1 joint.', 'Occipital condyle fracture.'],
  },
  *check({ levels, mask }) {
    for (const mention of levels) {
      if (mention.levels[0] !== 'C0' || mention.levels.length > 1 || mention.confidence === 'low') continue
      const [next] = phraseBehind(mask, mention, 1)
      const right = next === 'fracture' ? 'occipital condyle' : 'the occiput'
      yield {
        span: mention.span,
        message: say('C0 is no bone: name the occiput or the occipital condyle.'),
        fixes: [{ title: say('Write {right}', { right }), safe: false, edits: [{ span: mention.span, text: right }] }],
      }
    }
  },
})
