import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { condense } from './condense.js'
import { type PlainBlock, readPlain } from './fast-blocks.js'

// GFM without autolink literals: they double the time of a parse, and the mask finds bare URLs with one expression.
const processor = unified()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
  .use(remarkParse)
  .freeze()

const sentinel = '# zqsentinelzq\n'

/** What came of parsing one stretch of text by itself. */
export interface Parsed {
  /** The tree of the stretch; its offsets are those of a shorter text. */
  readonly tree: Root
  /** Blocks that are not in the tree: they needed no parser. */
  readonly plain: readonly PlainBlock[]
  /** From an offset of the tree to the offset in the stretch. */
  readonly back: (offset: number) => number
  /** False where something at its end was left open (a fence, HTML, a comment) and takes in what follows. */
  readonly closed: boolean
}

/** The tree of a whole text, as remark-parse gives it. */
export const parseMarkdown = (text: string): Root => processor.parse(text)

/**
 * Parses a passage as if it stood in its document: a sentinel heading directly behind it shows whether anything was left
 * open, and the `definitions` (labels defined elsewhere, each as `[label]` or `[^label]`) behind that let references resolve.
 */
export function parsePassage(source: string, definitions: readonly string[]): Parsed {
  const references = definitions.length > 0 || source.includes(']:')
  const plain = readPlain(source, references)
  const { text, back } = condense(source, references, plain.stretches)
  if (text === '') return { tree: { type: 'root', children: [] }, back, plain: plain.blocks, closed: true }
  const needsBreak = !/[\r\n]$/.test(text)
  const probe = `${text}${needsBreak ? '\n' : ''}${sentinel}`
  const tree = processor.parse(
    definitions.length ? `${probe}\n${definitions.map((d) => `${d}: x\n\n`).join('')}` : probe,
  )
  const at = tree.children.findLastIndex((node) => node.type === 'heading' && isSentinel(node, text.length))
  tree.children.length = Math.max(at, 0)
  return { tree, back, plain: plain.blocks, closed: at >= 0 }
}

/**
 * Parses the last passage of a document. What is open at its end stays open, so there is no sentinel, and the definitions
 * stand before it (behind it they might be taken in).
 */
export function parseLast(source: string, definitions: readonly string[]): Parsed {
  const references = definitions.length > 0 || source.includes(']:')
  const plain = readPlain(source, references)
  const { text, back } = condense(source, references, plain.stretches)
  const notes = definitions.filter((d) => d.startsWith('[^'))
  const all = [...notes, ...definitions.filter((d) => !d.startsWith('[^')), ...(definitions.length ? ['[zqend]'] : [])]
  const before = all.map((d) => `${d}: x\n\n`).join('')
  const tree = processor.parse(before + text)
  tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= before.length)
  return { tree, back: (offset) => back(offset - before.length), plain: plain.blocks, closed: true }
}

function isSentinel(node: Root['children'][number], from: number): boolean {
  const start = node.position?.start
  return start?.column === 1 && (start.offset ?? -1) >= from
}
