import type { Block } from './block.js'
import type { Masked } from './mask.js'
import { blockEnd, withoutBlanks } from './mask-writer.js'

/** The mask of a text that is not read as Markdown: every line is a block, container marks are blanks. */
export function maskPlain(source: string): Masked {
  const blocks: Block[] = []
  let mask = ''
  for (const match of source.matchAll(/([ \t>*+#-]{0,4096})([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, marks = '', text = '', end = ''] = match
    if (whole === '') continue
    if (text)
      blocks.push({
        kind: 'paragraph',
        span: { start: match.index + marks.length, end: match.index + marks.length + text.length },
        depth: 0,
        row: -1,
        column: -1,
      })
    mask += ' '.repeat(marks.length) + text + (end ? end.slice(0, -1) + blockEnd : '')
  }
  return { mask: withoutBlanks(mask, source), blocks, comments: [], links: [], definitions: [] }
}
