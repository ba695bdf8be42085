import type { Checked } from '../check/check.js'
import { type Message, say } from '../text/message.js'

/** A remark behind a place in the text. */
export interface Inlay {
  readonly offset: number
  readonly label: string
  readonly about: Message
}

/** What a level in an unclear notation is read as: run together (`L45`), in words, in Chinese, with an omitted letter. */
export function inlays({ source, report }: Checked): readonly Inlay[] {
  return report.levels.flatMap(({ span, kind, levels, confidence, problems, spelled }) => {
    if (kind === 'none' || confidence === 'low' || levels.length === 0) return []
    if (!spelled && !problems.some(({ code }) => unclear.has(code))) return []
    const label = kind === 'list' ? levels.join(', ') : [...new Set([levels[0], levels[levels.length - 1]])].join('-')
    if (label === source.slice(span.start, span.end)) return []
    return [{ offset: span.end, label, about: say('Read as {levels}.', { levels: levels.join(', ') }) }]
  })
}

const unclear: ReadonlySet<string> = new Set([
  'run-together',
  'region-omitted',
  'roman-numerals',
  'letter-digit-confusion',
  'foreign-letter',
  'inner-dot',
])
