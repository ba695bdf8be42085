import type { Nodes, Root } from 'mdast'
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
  /** The tree of the stretch alone; offsets are relative to it. */
  readonly tree: Root
  /** False where something at its end was left open (a fence, HTML, a comment) and takes in what follows. */
  readonly closed: boolean
}

/** The tree of a whole text, as remark-parse gives it. */
export const parseMarkdown = (text: string): Root => processor.parse(text)

/**
 * Parses a passage as if it stood in its document: a sentinel heading directly behind it shows whether anything was left
 * open, and the `definitions` (labels defined elsewhere, each as `[label]` or `[^label]`) behind that let references resolve.
 */
export function parsePassage(text: string, definitions: readonly string[]): Parsed {
  const needsBreak = text !== '' && !/[\r\n]$/.test(text)
  const probe = `${text}${needsBreak ? '\n' : ''}${sentinel}`
  const tree = processor.parse(
    definitions.length ? `${probe}\n${definitions.map((d) => `${d}: x\n\n`).join('')}` : probe,
  )
  const at = tree.children.findLastIndex((node) => node.type === 'heading' && isSentinel(node, text.length))
  if (at < 0) return { tree, closed: false }
  tree.children.length = at
  return { tree, closed: true }
}

/**
 * The tree of a text that leaves something open at the document's end. The definitions stand before it here (behind
 * it they would be taken in), and the offsets are moved back.
 */
export function parseOpen(text: string, definitions: readonly string[]): Root {
  if (definitions.length === 0) return processor.parse(text)
  const notes = definitions.filter((d) => d.startsWith('[^'))
  const before = [...notes, ...definitions.filter((d) => !d.startsWith('[^')), '[zqend]']
    .map((d) => `${d}: x\n\n`)
    .join('')
  const tree = processor.parse(before + text)
  tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= before.length)
  moveBack(tree, before.length)
  return tree
}

function moveBack(node: Nodes, by: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) if (point.offset !== undefined) point.offset -= by
  }
  if ('children' in node) for (const child of node.children as Nodes[]) moveBack(child, by)
}

function isSentinel(node: Root['children'][number], from: number): boolean {
  const start = node.position?.start
  return start?.column === 1 && (start.offset ?? -1) >= from
}
