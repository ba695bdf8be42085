import type { FrontMatter } from '../markdown/front-matter.js'
import type { Editable } from '../markdown/source-edit.js'
import type { Knowledge } from './facts.js'
import { PassageFacts } from './passage-facts.js'

/**
 * The front matter read as lines “key: value”, for rules that look for what must not stand in a report anywhere: its mask has
 * the keys with blanks for their hyphens and each value as a block. Undefined where there is none.
 */
export function frontMatterFacts(
  source: string,
  { span, values, spans }: FrontMatter,
  knowledge: Knowledge,
): (PassageFacts & Editable) | undefined {
  if (span.end === 0) return undefined
  const text = source.slice(0, span.end)
  const mask = [...text.replace(/[^\r\n]/g, ' ')]
  for (const [key, value] of Object.entries(spans)) {
    if (typeof values[key] === 'object') continue
    const lineStart = Math.max(text.lastIndexOf('\n', value.start), text.lastIndexOf('\r', value.start)) + 1
    for (let i = lineStart; i < value.end; i++) {
      const c = text[i]!
      const quoted = i === value.start || i === value.end - 1
      mask[i] = (i < value.start && /[-_]/.test(c)) || (quoted && /["']/.test(c)) ? ' ' : c
    }
    if (value.end < text.length) mask[value.end] = '\u2029'
  }
  const facts = new PassageFacts(
    text,
    { mask: mask.join(''), blocks: [], comments: [], links: [], definitions: [] },
    knowledge,
  )
  return Object.assign(facts, { frontMatterEnd: 0 })
}
