import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { levelsOf, phraseBehind } from './beside.js'

export const noDiscAtLevel = defineRule({
  id: 'levels/no-disc-at-level',
  severity: 'error',
  scope: 'passage',
  summary: 'A disc is named only where there is one: C2-C3 to L5-S1.',
  why: 'There is no disc above C2 and none within the sacrum: the level or the word is wrong.',
  source: 'Standard anatomy: 23 discs, C2-C3 to L5-S1',
  examples: {
    bad: [
      { text: 'The ⟦C1-C2⟧ disc was removed.', says: 'There is no disc at C1-C2: check the level.' },
      { text: '⟦C0-C1⟧ disc herniation.', says: 'There is no disc at C0-C1: check the level.' },
      { text: '⟦S2-3⟧ discectomy.', says: 'There is no disc at S2-3: check the level.' },
    ],
    good: [
      'C1-C2 instability.',
      'The C2-C3 disc.',
      'C1-2 facet injection.',
      'The L5-S1 disc.',
      'S1-S2 disc in transitional anatomy.',
    ],
  },
  *check({ levels, mask, source, knowledge }) {
    const { anatomy } = knowledge.spine
    for (const mention of levels) {
      if (mention.kind !== 'disc' || mention.confidence === 'low') continue
      const [one, other] = levelsOf(mention)
      if (one === undefined || other === undefined) continue
      if (anatomy.hasDisc(one, other) || anatomy.isTransitionalSegment(one, other)) continue
      const [next, after] = phraseBehind(mask, mention, 2)
      if (!isDisc(next) && !(next === 'intervertebral' && isDisc(after))) continue
      const written = source.slice(mention.span.start, mention.span.end)
      yield { span: mention.span, message: say('There is no disc at {written}: check the level.', { written }) }
    }
  },
})

const isDisc = (word: string | undefined): boolean =>
  word !== undefined && /^(?:micro)?dis[ck](?:s|al|ectomy|itis)?$|^hnp$/.test(word)
