import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { phraseBehind } from './beside.js'
import { segmentChoices } from './segment-choices.js'

export const discNamedByOneVertebra = defineRule({
  id: 'levels/disc-named-by-one-vertebra',
  severity: 'warning',
  scope: 'passage',
  summary: 'A disc is named by both its vertebrae.',
  why: 'The “L4 disc” may be the one above or below L4.',
  source: 'Lumbar disc nomenclature version 2.0 (Fardon 2014) names discs by both vertebrae',
  examples: {
    bad: [
      { text: 'The ⟦C6⟧ disc was removed.', says: 'A disc named by one vertebra: C5-C6 or C6-C7?' },
      { text: 'Narrowing of the ⟦L5⟧ disc space.', says: 'A disc named by one vertebra: L4-L5 or L5-S1?' },
    ],
    good: [
      'The C5-6 disc was removed.',
      'L4 and L5 discs.',
      'The L5 root and the disc.',
      'L4 endplate and disc.',
      'C2, C3 disc space.',
    ],
  },
  *check({ levels, mask }) {
    for (const mention of levels) {
      if (mention.kind !== 'vertebra' || mention.confidence === 'low' || mention.shared || mention.spelled) continue
      const [next, after] = phraseBehind(mask, mention, 2)
      if (
        next === undefined ||
        !(/^dis[ck]$/.test(next) || (next === 'intervertebral' && /^dis[ck]$/.test(after ?? '')))
      )
        continue
      const choices = segmentChoices(mention)
      if (!choices) continue
      const { first, second, fixes } = choices
      yield {
        span: mention.span,
        message: say('A disc named by one vertebra: {first} or {second}?', { first, second }),
        fixes,
      }
    }
  },
})
