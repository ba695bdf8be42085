import type { Nodes, Parents } from 'mdast'
import type { Span } from '../text/span.js'
import type { Block, BlockKind, Comment, Link } from './block.js'
import { withoutForeign } from './foreign.js'
import { htmlPieces } from './html-text.js'
import { isClosing, isTextMark, struck, textEnd } from './inline-marks.js'
import { Pen, withoutBlanks } from './mask-writer.js'
import type { Parsed } from './parse.js'

/** What the structure of a passage gives: its prose in place, and where its blocks are. */
export interface Masked {
  readonly mask: string
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly links: readonly Link[]
  /** Labels of link and footnote definitions, as `[label]` and `[^label]`. */
  readonly definitions: readonly string[]
}

interface Container {
  readonly kind: 'paragraph' | 'item' | 'quote'
  readonly depth: number
  readonly ordered: boolean
}

/** Reads a passage's tree into mask and blocks. The mask has the length of `source`. */
export function maskPassage(source: string, { tree, back, plain }: Pick<Parsed, 'tree' | 'back' | 'plain'>): Masked {
  const spanOf = (node: Nodes): Span => ({
    start: back(node.position?.start.offset ?? 0),
    end: back(node.position?.end.offset ?? 0),
  })
  const pen = new Pen(source)
  const blocks: Block[] = []
  const links: Link[] = []
  const comments: Comment[] = []
  const definitions: string[] = []

  const block = (kind: BlockKind, span: Span, depth = 0, row = -1, column = -1, ordered = false): void => {
    blocks.push({ kind, span, depth, row, column, ...(ordered ? { ordered } : {}) })
  }
  const html = (span: Span): void => {
    const text = source.slice(span.start, span.end)
    for (const match of text.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)) {
      const start = span.start + match.index
      comments.push({ span: { start, end: start + match[0].length }, text: match[1] ?? '' })
    }
  }
  /** The description of an image is prose that hangs together with nothing. */
  const description = (span: Span): void => {
    const end = source.startsWith('![', span.start) ? textEnd(source, span.start + 2, span.end) : -1
    if (end > span.start + 2) {
      pen.hole({ start: span.start, end: span.start + 2 })
      pen.prose({ start: span.start + 2, end })
    }
    pen.hole({ start: Math.max(span.start, end), end: span.end })
  }
  const wrapped = (node: Parents): void => {
    const span = spanOf(node)
    const first = node.children[0]
    pen.mark(span.start, first ? spanOf(first).start : span.end)
    run(node.children as Nodes[])
    const last = node.children[node.children.length - 1]
    if (last) pen.mark(spanOf(last).end, span.end)
  }
  /** `[//]: # (text)`: a definition that leads nowhere is a comment that does not even reach the output. */
  const remark = (span: Span): void => {
    const match = /^\[[^\]\r\n]{1,40}\]:[ \t]*(?:#|<#?>)[ \t]+["'(]([\s\S]*)["')][ \t]*$/.exec(
      source.slice(span.start, span.end),
    )
    if (match?.[1]?.includes('spine-report-')) comments.push({ span, text: match[1] })
  }
  /** What `<del>` and `<s>` strike out is taken out with them. */
  const run = (nodes: readonly Nodes[]): void => {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!
      const tag =
        node.type === 'html' ? struck.exec(source.slice(spanOf(node).start, spanOf(node).start + 12))?.[1] : undefined
      const close = tag
        ? nodes.findIndex((each, k) => k > i && each.type === 'html' && isClosing(source, spanOf(each), tag))
        : -1
      if (close < 0) {
        inline(node)
        continue
      }
      pen.hole({ start: spanOf(node).start, end: spanOf(nodes[close]!).end })
      i = close
    }
  }
  const inline = (node: Nodes): void => {
    const span = spanOf(node)
    switch (node.type) {
      case 'text':
        pen.prose(span)
        return
      case 'delete':
      case 'inlineCode':
        pen.hole(span)
        return
      case 'html':
        html(span)
        if (isTextMark(source, span)) pen.mark(span.start, span.end)
        else pen.hole(span)
        return
      case 'image':
      case 'imageReference':
        links.push({ kind: 'image', span, url: node.type === 'image' ? node.url : '', text: node.alt ?? '' })
        description(span)
        return
      case 'footnoteReference':
        links.push({ kind: 'footnote', span, url: '', text: node.identifier })
        pen.mark(span.start, span.end)
        return
      case 'link':
      case 'linkReference': {
        const first = node.children[0]
        const last = node.children[node.children.length - 1]
        const text = first && last ? source.slice(spanOf(first).start, spanOf(last).end) : ''
        links.push({ kind: 'link', span, url: node.type === 'link' ? node.url : '', text })
        // `<https://…>` and `<a@b.c>` have no text of their own
        if (node.type === 'link' && source[span.start] === '<') pen.autolink(span, node.url)
        else wrapped(node)
        return
      }
      default:
        if ('children' in node) wrapped(node)
    }
  }
  const leaf = (node: Parents, kind: BlockKind, depth: number, row = -1, column = -1, ordered = false): void => {
    const outer = spanOf(node)
    const first = node.children[0]
    const last = node.children[node.children.length - 1]
    const span =
      first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: outer.end, end: outer.end }
    block(kind, span, depth, row, column, ordered)
    run(node.children as Nodes[])
    if (kind !== 'cell') pen.endBlock(outer.end)
  }
  /** The text of an HTML block is prose; its tags part or mark it. */
  const htmlBlock = (span: Span): void => {
    let from = -1
    let to = -1
    let opened = -1
    const before = blocks.length
    const close = (level: number): void => {
      if (from >= 0) block(level ? 'heading' : 'paragraph', { start: from, end: to }, level)
      from = -1
      opened = -1
    }
    let level = 0
    for (const piece of htmlPieces(source, span)) {
      if (piece.kind === 'break') {
        close(level)
        pen.stop(piece.span)
      } else if (piece.kind === 'hole') pen.hole(piece.span)
      else if (piece.kind === 'mark') {
        pen.mark(piece.span.start, piece.span.end)
        if (from >= 0) to = piece.span.end
        else if (opened < 0) opened = piece.span.start
      } else {
        const text = source.slice(piece.span.start, piece.span.end)
        pen.prose(piece.span)
        if (text.trim() === '') continue
        level = piece.level
        if (from < 0) from = opened >= 0 ? opened : piece.span.end - text.trimStart().length
        to = piece.span.start + text.trimEnd().length
      }
    }
    close(level)
    if (blocks.length === before) block('html', span)
  }
  const flow = (node: Nodes, within: Container): void => {
    switch (node.type) {
      case 'heading':
        leaf(node, 'heading', node.depth)
        return
      case 'paragraph':
        leaf(node, within.kind, within.depth, -1, -1, within.ordered)
        return
      case 'list':
        for (const child of node.children) {
          flow(child, {
            kind: 'item',
            depth: within.kind === 'item' ? within.depth + 1 : 1,
            ordered: node.ordered === true,
          })
        }
        return
      case 'blockquote':
        for (const child of node.children) flow(child, { kind: 'quote', depth: within.depth, ordered: false })
        return
      case 'table':
        node.children.forEach((row, r) => {
          row.children.forEach((cell, c) => {
            leaf(cell, 'cell', 0, r, c)
          })
          pen.row(spanOf(row))
        })
        return
      case 'code':
        block('code', spanOf(node))
        pen.hole(spanOf(node))
        pen.endBlock(spanOf(node).end)
        return
      case 'html':
        html(spanOf(node))
        htmlBlock(spanOf(node))
        pen.endBlock(spanOf(node).end)
        return
      case 'definition':
        definitions.push(`[${node.label ?? node.identifier}]`)
        block('definition', spanOf(node))
        remark(spanOf(node))
        pen.endBlock(spanOf(node).end)
        return
      case 'footnoteDefinition':
        definitions.push(`[^${node.label ?? node.identifier}]`)
        for (const child of node.children) flow(child, within)
        return
      default:
        if ('children' in node) for (const child of node.children as Nodes[]) flow(child, within)
    }
  }
  const root: Container = { kind: 'paragraph', depth: 0, ordered: false }
  let next = 0
  const plainUpTo = (offset: number): void => {
    for (let each = plain[next]; each && each.span.start < offset; each = plain[++next]) {
      block(each.kind, each.span, each.depth, -1, -1, each.ordered)
      let from = each.span.start
      for (const text of each.texts) {
        pen.mark(from, text.start)
        pen.prose(text)
        from = text.end
      }
      pen.mark(from, each.span.end)
      pen.endBlock(each.span.end)
    }
  }
  for (const node of tree.children) {
    plainUpTo(spanOf(node).start)
    flow(node, root)
  }
  plainUpTo(source.length)
  return { mask: withoutForeign(withoutBlanks(pen.finish(), source), source), blocks, comments, links, definitions }
}
