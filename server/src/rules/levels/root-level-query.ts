import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { say } from '../../text/message.js'
import { startingIn } from '../../text/span.js'
import { levelsOf, phraseBehind, sentenceAt } from './beside.js'

export const rootLevelQuery = defineRule({
  id: 'levels/root-level-query',
  severity: 'info',
  scope: 'passage',
  summary: 'The root that a herniation compresses is one that passes its segment.',
  why: 'A C5-6 herniation compresses the C6 root, an L4-5 herniation the L5 root, or the L4 root when it is foraminal.',
  source: 'AMA Manual of Style, nomenclature of nerves: where the roots leave; exiting and traversing root',
  examples: {
    bad: [
      {
        text: 'C5-6 disc herniation with ⟦C5⟧ radiculopathy.',
        says: 'A herniation at C5-6 usually compresses C6, not C5: check root and level.',
      },
      {
        text: 'Paracentral L4-5 disc herniation with ⟦L4⟧ radiculopathy.',
        says: 'A herniation at L4-5 usually compresses L5, not L4: check root and level.',
      },
    ],
    good: [
      'C5-6 disc herniation with C6 radiculopathy.',
      'Far lateral L4-5 herniation compressing the L4 root.',
      'L4-5 disc herniation with L5 radiculopathy.',
      'C7-T1 disc herniation with C8 radiculopathy.',
      'L4-5 and L5-S1 disc herniation with L5 and S1 radiculopathy.',
      'C5-6 disc herniation; the C5 root was intact.',
    ],
  },
  *check(context) {
    const { levels, sentences, source, knowledge } = context
    const { anatomy } = knowledge.spine
    for (const each of levels) {
      if (each.kind !== 'root' || each.levels.length > 1) continue
      const sentence = sentenceAt(sentences, each.span.start)
      if (!sentence) continue
      const own = startingIn(levels, sentence)
      const discs = own.filter((mention) => mention.kind !== 'root')
      const roots = own.filter((mention) => mention.kind === 'root')
      const [disc] = discs
      const [root] = roots
      if (!disc || !root || discs.length > 1 || roots.length > 1 || root.levels.length > 1) continue
      if (disc.kind !== 'disc' || disc.confidence === 'low' || !isCause(context, disc, root)) continue
      const [one, other] = levelsOf(disc)
      if (one === undefined || other === undefined) continue
      const traversing = anatomy.traversing(one, other)
      const named = root.levels[0] ?? ''
      const central = /\b(?:para)?central\b|\bpost(?:ero)?lateral\b/i.test(
        source.slice(sentence.start, root.span.start),
      )
      const expected = central ? [traversing] : [traversing, ...anatomy.exiting(one, other)]
      if (traversing === undefined || expected.includes(named)) continue
      yield {
        span: root.span,
        message: say('A herniation at {segment} usually compresses {expected}, not {named}: check root and level.', {
          segment: source.slice(disc.span.start, disc.span.end),
          expected: traversing,
          named,
        }),
        related: [{ span: disc.span, message: say('The herniation') }],
      }
    }
  },
})

/** `… disc herniation with (left) … radiculopathy`: the root follows the herniation by a linking word. */
function isCause({ mask }: PassageContext, disc: LevelMention, root: LevelMention): boolean {
  if (root.span.start < disc.span.end) return false
  const noun = phraseBehind(mask, disc, 4)
  if (!noun.some((word) => /^(?:herniation|protrusion|extrusion|hnp|herniated)$/.test(word))) return false
  const link = mask.slice(disc.span.end, root.span.start)
  return (
    link.length < 90 &&
    /\b(?:with|causing|compressing|producing|impinging|and resultant|resulting in)\b/i.test(link) &&
    !/[;:]/.test(link)
  )
}
