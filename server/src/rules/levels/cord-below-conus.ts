import { defineRule } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { say } from '../../text/message.js'
import { levelsOf, phraseBefore, phraseBehind } from './beside.js'

export const cordBelowConus = defineRule({
  id: 'levels/cord-below-conus',
  severity: 'warning',
  scope: 'passage',
  summary: 'The spinal cord is named only where there is one.',
  why: 'Below L2 the canal holds the cauda equina: cord or level is wrong, or the cord is tethered.',
  source: 'Saifuddin, Burnett, White, Spine 1998;23:1452: the conus ends between T12 and L3, on average at L1',
  examples: {
    bad: [
      {
        text: 'Spinal cord compression at ⟦L4-5⟧.',
        says: 'The spinal cord ends above L4-5: cauda equina, thecal sac, or another level?',
      },
      {
        text: 'The ⟦L3⟧ cord compression is severe.',
        says: 'The spinal cord ends above L3: cauda equina, thecal sac, or another level?',
      },
    ],
    good: [
      'Spinal cord compression at T12-L1.',
      'Spinal cord stimulator at L4-5.',
      'The tethered cord ends at L4.',
      'Cauda equina compression at L4-5.',
      'Compression of the cord from T10 to L3.',
    ],
  },
  *check({ levels, mask, source, knowledge }) {
    const { conus } = knowledge.spine.anatomy
    for (const mention of levels) {
      if (mention.confidence === 'low' || mention.kind === 'root' || mention.kind === 'none') continue
      if (!mention.cues.some((cue) => cue.word === 'cord')) continue
      const [top] = levelsOf(mention)
      if (top === undefined || top < conus || (top === conus && mention.kind === 'vertebra')) continue
      if (!saysCord(mask, mention)) continue
      const level = source.slice(mention.span.start, mention.span.end)
      yield {
        span: mention.span,
        message: say('The spinal cord ends above {level}: cauda equina, thecal sac, or another level?', { level }),
      }
    }
  },
})

const TETHER =
  /^(?:tether\w*|untether\w*|detether\w*|low-lying|stimulat\w*|conus|split|lipoma\w*|filum|myelomening\w*)$/
const BETWEEN =
  /^(?:at|the|of|level|compression|injury|signal|change|changes|edema|oedema|contusion|impingement|flattening|deformity|from|and|spinal|cord|severe|mild|moderate)$/

/** `cord compression at L4-5`, `L4-5 cord compression`; nothing of a tethered cord or a stimulator beside it. */
function saysCord(mask: string, mention: LevelMention): boolean {
  const before = phraseBefore(mask, mention, 7)
  const behind = phraseBehind(mask, mention, 4)
  if (before.some((word) => TETHER.test(word)) || behind.some((word) => TETHER.test(word))) return false
  const at = before.indexOf('cord')
  if (at >= 0 && before.slice(0, at).every((word) => BETWEEN.test(word))) return true
  return behind[0] === 'cord' || (behind[0] === 'spinal' && behind[1] === 'cord')
}
