import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { phraseBehind } from './beside.js'

export const foramenNamedByOneVertebra = defineRule({
  id: 'levels/foramen-named-by-one-vertebra',
  severity: 'info',
  scope: 'passage',
  summary: 'A foramen is named by both its vertebrae.',
  why: 'The “L5 foramen” is that of the L5 root for some and that above L5 for others.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Stenosis of the left ⟦L5⟧ foramen.',
        says: 'A foramen named by one vertebra: the L5 root leaves at L5-S1.',
        fixed: 'Stenosis of the left L5-S1 foramen.',
      },
      {
        text: 'The ⟦C6⟧ neural foramen is narrow.',
        says: 'A foramen named by one vertebra: the C6 root leaves at C5-C6.',
        fixed: 'The C5-C6 neural foramen is narrow.',
      },
    ],
    good: [
      'Stenosis of the L5-S1 foramen.',
      'The S1 foramen of the sacrum.',
      'L4 and L5 foramina.',
      'The C2 transverse foramen.',
    ],
  },
  *check({ levels, mask, knowledge }) {
    for (const mention of levels) {
      if (mention.confidence === 'low' || mention.shared || mention.spelled || mention.ends.length !== 1) continue
      if (!mention.cues.some((cue) => cue.kind === 'foramen' && !cue.before && cue.distance < 2)) continue
      const [next, after] = phraseBehind(mask, mention, 2)
      const named = isForamen(next) || (/^(?:neural|intervertebral|nerve)$/.test(next ?? '') && isForamen(after))
      const level = mention.levels[0] ?? ''
      const exits = knowledge.spine.anatomy.root(level)?.exits
      // The sacrum has foramina of its own, numbered by vertebra.
      if (!named || !exits || level.startsWith('S')) continue
      const right = exits.join('-')
      yield {
        span: mention.span,
        message: say('A foramen named by one vertebra: the {level} root leaves at {right}.', { level, right }),
        fixes: [{ title: say('Write {right}', { right }), safe: false, edits: [{ span: mention.span, text: right }] }],
      }
    }
  },
})

const isForamen = (word: string | undefined): boolean => word === 'foramen' || word === 'neuroforamen'
