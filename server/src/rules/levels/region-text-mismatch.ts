import { defineRule } from '../../check/rule.js'
import { type Level, parseLevel } from '../../domain/spine/level.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { wordsBefore } from '../../domain/spine/reading/neighbours.js'
import { say } from '../../text/message.js'
import { levelsOf, phraseBehind } from './beside.js'

export const regionTextMismatch = defineRule({
  id: 'levels/region-text-mismatch',
  severity: 'error',
  scope: 'passage',
  summary: 'The region in words and the letter of the level agree.',
  why: 'In “lumbar C5-6” the word or the letter is wrong.',
  source: 'Standard anatomy; two vertebrae across a junction are accepted',
  examples: {
    bad: [
      { text: 'A lumbar ⟦C5-6⟧ disc herniation.', says: '“C5-6” is not lumbar: check the word and the letter.' },
      {
        text: 'Cervical MRI showed an ⟦L4-5⟧ herniation.',
        says: '“L4-5” is not cervical: check the word and the letter.',
      },
    ],
    good: [
      'A cervical disc herniation at C7-T1.',
      'A thoracic disc herniation at T12-L1.',
      'Lumbar fusion T11-L3.',
      'Cervical stenosis and L4-5 stenosis.',
      'Cervical, thoracic and lumbar MRI; L4-5 herniation.',
      'A lumbar drain was placed; C5-6 was exposed.',
      'Thoracic kyphosis, L4-S1 fusion.',
      'Cervical stenosis\nL4-5 stenosis',
      'Upper thoracic fusion from C6 to T3.',
    ],
  },
  *check({ levels, mask, source }) {
    for (const mention of levels) {
      if (mention.confidence === 'low' || mention.kind === 'none' || mention.kind === 'root' || mention.spelled)
        continue
      if (!mention.cues.some((cue) => Object.hasOwn(REGIONS, cue.word))) continue
      const region = regionBeside(mask, mention)
      if (region === undefined || agrees(region, levelsOf(mention))) continue
      const written = source.slice(mention.span.start, mention.span.end)
      yield {
        span: mention.span,
        message: say('“{written}” is not {region}: check the word and the letter.', { written, region }),
      }
    }
  },
})

const at = (name: string): Level => parseLevel(name) ?? 0

/** First and last vertebra that the word may speak of: the region and two vertebrae of its neighbours. */
const REGIONS: Readonly<Record<string, readonly [Level, Level]>> = {
  cervical: [at('C0'), at('T3')],
  thoracic: [at('C6'), at('L3')],
  lumbar: [at('T10'), at('S2')],
  sacral: [at('L4'), at('Co')],
}

const LINKS =
  /^(?:mri|ct|x-ray|radiographs?|films?|myelogram|spine|spinal|disc|disk|herniation|stenosis|spondylosis|spondylolisthesis|fusion|laminectomy|discectomy|decompression|fracture|radiculopathy|vertebra|level|showed|shows|revealed|reveals|demonstrated|demonstrates|at|of|the|an|a|central|degenerative|canal|left|right|severe|moderate|mild|large|small|segment)$/

/** The region word that goes with the level: directly beside it, or before it with nothing but linking words between. */
function regionBeside(mask: string, mention: LevelMention): string | undefined {
  const [next] = phraseBehind(mask, mention, 1)
  if (next !== undefined && Object.hasOwn(REGIONS, next)) return next
  for (const { word, marks, end } of wordsBefore(mask, mention.span.start, 6)) {
    // The lines of a list are no sentence.
    if (marks !== '' || /[\r\n]/.test(mask.slice(end, mention.span.start))) return undefined
    if (Object.hasOwn(REGIONS, word)) return word
    if (!LINKS.test(word)) return undefined
  }
  return undefined
}

/** True where some vertebra of the mention lies in the reach of the word. */
function agrees(region: string, levels: readonly Level[]): boolean {
  const [from, to] = REGIONS[region] ?? [0, 0]
  return levels.length === 0 || levels.some((level) => level >= from && level <= to)
}
