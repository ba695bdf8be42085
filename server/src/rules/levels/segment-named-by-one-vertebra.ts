import { defineRule } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { say } from '../../text/message.js'
import { phraseBefore, phraseBehind } from './beside.js'
import { segmentChoices } from './segment-choices.js'

export const segmentNamedByOneVertebra = defineRule({
  id: 'levels/segment-named-by-one-vertebra',
  severity: 'warning',
  scope: 'passage',
  summary: 'An operation on a segment names both its vertebrae.',
  why: 'A TLIF at L4 may be L3-4 or L4-5: wrong-level surgery begins with such a sentence.',
  source: 'House rule; NASS "Sign, mark and x-ray" asks for unequivocal levels',
  examples: {
    bad: [
      { text: 'TLIF at ⟦L4⟧.', says: '“tlif” at one vertebra: L3-L4 or L4-L5?' },
      { text: 'ACDF ⟦C5⟧.', says: '“acdf” at one vertebra: C4-C5 or C5-C6?' },
      { text: 'An artificial disc at ⟦C5⟧.', says: '“artificial disc” at one vertebra: C4-C5 or C5-C6?' },
      { text: 'Right ⟦L5⟧ microdiscectomy.', says: '“microdiscectomy” at one vertebra: L4-L5 or L5-S1?' },
    ],
    good: [
      'TLIF at L4-5.',
      'ACDF C5, C6 and C7.',
      'L4 laminectomy and discectomy.',
      'Fusion of L4 and L5.',
      'Transforaminal interbody fusion with L4 pedicle screws.',
      'Discectomy at L4 to L5.',
    ],
  },
  *check({ levels, mask }) {
    for (const mention of levels) {
      if (mention.kind !== 'vertebra' || mention.confidence === 'low' || mention.shared || mention.spelled) continue
      if (!mention.cues.some((cue) => cue.kind === 'segment-procedure' || cue.kind === 'disc')) continue
      const word = procedureBefore(mask, mention) ?? procedureBehind(mask, mention)
      const choices = word === undefined ? undefined : segmentChoices(mention)
      if (word === undefined || !choices) continue
      const { first, second, fixes } = choices
      yield {
        span: mention.span,
        message: say('“{word}” at one vertebra: {first} or {second}?', { word, first, second }),
        fixes,
      }
    }
  },
})

const NAMES =
  'acdf|tlif|plif|alif|olif|llif|xlif|dlif|cdr|(?:micro)?dis[ck]ectomy|dis[ck] (?:arthroplasty|replacement)|artificial dis[ck]'
const BEFORE = new RegExp(`(?:^|\\s)(${NAMES})(?: (?:at|of|the|level|left|right|levels))*$`)
const BEHIND = new RegExp(`^(${NAMES})(?:\\s|$)`)

/** `TLIF at L4`, `discectomy of the left L4`; a noun of bone behind the level means that it is named for itself. */
function procedureBefore(mask: string, mention: LevelMention): string | undefined {
  const [next] = phraseBehind(mask, mention, 1)
  if (next !== undefined && !/^(?:level|on|with|was|is|under|by|using|and|for)$/.test(next)) return undefined
  return BEFORE.exec([...phraseBefore(mask, mention, 5)].reverse().join(' '))?.[1]
}

const procedureBehind = (mask: string, mention: LevelMention): string | undefined =>
  BEHIND.exec(phraseBehind(mask, mention, 2).join(' '))?.[1]
