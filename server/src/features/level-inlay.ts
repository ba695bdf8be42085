import type { Checked } from '../core/check.js'
import { parseLevel } from '../domain/spine/level.js'
import { printLevels } from '../domain/spine/print.js'
import { type Message, say } from '../text/message.js'
import { type Span, startingIn } from '../text/span.js'

/** A grey word behind an expression that can be read in more than one way. */
export interface LevelHint {
  /** Where the hint stands: behind the expression. */
  readonly offset: number
  readonly text: string
  readonly about: Message
}

/** Notations that hide what they mean. */
const UNCLEAR: ReadonlySet<string> = new Set([
  'foreign-letter',
  'letter-digit-confusion',
  'region-omitted',
  'roman-numerals',
  'run-together',
  'slash-range',
])

/** How the ambiguous expressions of a stretch were read: `L45` as L4-L5, `D8` as T8. */
export function levelHints({ report }: Checked, within: Span): readonly LevelHint[] {
  const hints: LevelHint[] = []
  for (const { span, kind, levels, problems, confidence } of startingIn(report.levels, within)) {
    if (kind === 'none' || confidence === 'low' || !problems.some(({ code }) => UNCLEAR.has(code))) continue
    const ends = [levels[0], levels.at(-1)].map((name) => parseLevel(name ?? ''))
    const [from, to] = ends
    if (from === undefined || to === undefined) continue
    const text = kind === 'list' ? levels.join(', ') : printLevels(from, to, 'full-hyphen')
    hints.push({ offset: span.end, text, about: say('Read as {levels}', { levels: levels.join(', ') }) })
  }
  return hints
}
