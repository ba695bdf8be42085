import type { Fix } from '../../check/rule.js'
import { segmentsAt } from '../../domain/spine/anatomy.js'
import { levelName } from '../../domain/spine/level.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { say } from '../../text/message.js'
import { levelsOf } from './beside.js'

/** The segments above and below a single vertebra, as choices to write instead of it. */
export function segmentChoices(
  mention: LevelMention,
): { first: string; second: string; fixes: readonly Fix[] } | undefined {
  const [level] = levelsOf(mention)
  if (level === undefined) return undefined
  const names = segmentsAt(level).map(([one, other]) => `${levelName(one)}-${levelName(other)}`)
  const [first, second] = names
  if (first === undefined || second === undefined) return undefined
  const fixes = names.map(
    (text): Fix => ({
      title: say('Write {right}', { right: text }),
      safe: false,
      edits: [{ span: mention.span, text }],
    }),
  )
  return { first, second, fixes }
}
