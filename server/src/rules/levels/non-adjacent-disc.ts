import { defineRule, type Fix } from '../../check/rule.js'
import { levelName } from '../../domain/spine/level.js'
import { type Neighbour, wordsBehind } from '../../domain/spine/reading/neighbours.js'
import { say } from '../../text/message.js'
import { levelsOf } from './beside.js'

export const nonAdjacentDisc = defineRule({
  id: 'levels/non-adjacent-disc',
  severity: 'error',
  scope: 'passage',
  summary: 'One disc lies between two neighbours.',
  why: 'An “L3-5 disc” may be L3-4, L4-5 or both.',
  source: 'Standard anatomy: a disc joins two neighbouring vertebrae',
  examples: {
    bad: [
      { text: 'The ⟦L3-5⟧ disc was removed.', says: 'No single disc lies between L3 and L5: L3-L4, L4-L5 or both?' },
      { text: '⟦C4-C6⟧ disc herniation.', says: 'No single disc lies between C4 and C6: C4-C5, C5-C6 or both?' },
    ],
    good: [
      'L3-S1 disc, facet and ligament disease.',
      'C5-7 disc replacement.',
      'The L3-5 discs were removed.',
      'L3-S1 disc degeneration.',
      'C3-C7 disc disease.',
      'The L4-5 disc.',
      'L1-L4 disc bulges.',
    ],
  },
  *check({ levels, mask }) {
    for (const mention of levels) {
      if (mention.kind !== 'range' || mention.confidence === 'low' || mention.joint === 'word') continue
      if (mention.problems.some((each) => each.code === 'cross-region-pair')) continue
      const [disc, after] = wordsBehind(mask, mention.span.end, 2)
      if (disc?.marks !== '' || !/^dis[ck]$/.test(disc.word) || !isSingular(after)) continue
      const levels = levelsOf(mention)
      const discs = levels.slice(1).map((level, i) => `${levelName(levels[i]!)}-${levelName(level)}`)
      const [from, to] = [levelName(levels[0]!), levelName(levels.at(-1)!)]
      const values = { from, to, first: discs[0] ?? '', last: discs.at(-1) ?? '' }
      const message =
        discs.length === 2
          ? say('No single disc lies between {from} and {to}: {first}, {last} or both?', values)
          : say('No single disc lies between {from} and {to}: which of them from {first} to {last}?', values)
      const { span } = mention
      const fixes = discs.map(
        (text): Fix => ({ title: say('Write {right}', { right: text }), safe: false, edits: [{ span, text }] }),
      )
      yield { span, message, fixes: fixes.slice(0, 6) }
    }
  },
})

/** `disc degeneration` and the like speak of several discs, `disc, facet and ligament` too; `disc herniation` of one. */
const isSingular = (next: Neighbour | undefined): boolean =>
  next === undefined ||
  (next.marks === ''
    ? /^(?:herniation|protrusion|extrusion|space|fragment|was|is|has)$/.test(next.word)
    : /^[);]/.test(next.marks))
