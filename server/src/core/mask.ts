import type { Nodes, Parents, Root } from 'mdast'
import type { Span } from '../text/span.js'
import type { Block, BlockKind, Comment, Link } from './block.js'

/** What the structure of a passage gives: its prose in place, and where its blocks are. */
export interface Masked {
  readonly mask: string
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly links: readonly Link[]
  /** Labels of link and footnote definitions, as `[label]` and `[^label]`. */
  readonly definitions: readonly string[]
}

/** Ends a block: no expression and no sentence goes across. */
export const blockEnd = '\u2029'
/** Stands for a mark inside a word; scanners skip it. */
export const joiner = '\u2060'
/** Stands at the start of what was taken out (code, image, HTML, URL): nothing joins across. */
export const hole = '\uFFFC'

interface Container {
  readonly kind: 'paragraph' | 'item' | 'quote'
  readonly depth: number
  readonly ordered: boolean
}

/** Reads a passage's tree into mask and blocks. The mask has the length of `source`. */
export function maskPassage(source: string, tree: Root): Masked {
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
  const inline = (node: Nodes): void => {
    const span = spanOf(node)
    switch (node.type) {
      case 'text':
        pen.prose(span)
        return
      case 'inlineCode':
        pen.hole(span)
        return
      case 'html':
        html(span)
        if (!isTextMark(source, span)) pen.hole(span)
        return
      case 'image':
      case 'imageReference':
        links.push({ kind: 'image', span, url: node.type === 'image' ? node.url : '', text: node.alt ?? '' })
        pen.hole(span)
        return
      case 'footnoteReference':
        links.push({ kind: 'footnote', span, url: '', text: node.identifier })
        return
      case 'link':
      case 'linkReference': {
        const first = node.children[0]
        const last = node.children[node.children.length - 1]
        const text = first && last ? source.slice(spanOf(first).start, spanOf(last).end) : ''
        links.push({ kind: 'link', span, url: node.type === 'link' ? node.url : '', text })
        // `<https://…>` and `<a@b.c>` have no text of their own
        if (node.type === 'link' && source[span.start] === '<') pen.autolink(span, node.url)
        else node.children.forEach(inline)
        return
      }
      default:
        if ('children' in node) (node.children as Nodes[]).forEach(inline)
    }
  }
  const leaf = (node: Parents, kind: BlockKind, depth: number, row = -1, column = -1, ordered = false): void => {
    const outer = spanOf(node)
    const first = node.children[0]
    const last = node.children[node.children.length - 1]
    const span =
      first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: outer.end, end: outer.end }
    block(kind, span, depth, row, column, ordered)
    ;(node.children as Nodes[]).forEach(inline)
    if (kind !== 'cell') pen.endBlock(outer.end)
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
        block('html', spanOf(node))
        html(spanOf(node))
        pen.hole(spanOf(node))
        pen.endBlock(spanOf(node).end)
        return
      case 'definition':
        definitions.push(`[${node.label ?? node.identifier}]`)
        block('definition', spanOf(node))
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
  for (const node of tree.children) flow(node, root)
  return { mask: pen.finish(), blocks, comments, links, definitions }
}

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
  return { mask, blocks, comments: [], links: [], definitions: [] }
}

const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})

const textMark = /^<\/?(?:sub|sup|b|i|em|strong|u|s|small|mark|span)(?:\s[^>]*)?>$/i
const isTextMark = (source: string, span: Span): boolean =>
  span.end - span.start < 60 && textMark.test(source.slice(span.start, span.end))

const blanks = ' '.repeat(256)

/** Writes the mask from left to right; what nobody writes becomes blank. */
class Pen {
  private readonly source: string
  private out = ''
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  /** Text of the source, with escapes and entities resolved in place. */
  prose(span: Span): void {
    this.gap(span.start)
    const raw = this.source.slice(this.at, span.end)
    this.out += resolve(raw)
    this.at = Math.max(this.at, span.end)
  }

  hole(span: Span): void {
    this.gap(span.start)
    if (span.end <= this.at) return
    this.out += hole + blank(this.source.slice(this.at + 1, span.end))
    this.at = span.end
  }

  autolink(span: Span, url: string): void {
    if (url.startsWith('mailto:')) this.prose({ start: span.start + 1, end: span.end - 1 })
    else this.hole(span)
  }

  /** Writes a table row's bars and ends its line. */
  row(span: Span): void {
    this.gap(span.end)
    this.endBlock(span.end)
  }

  /** Turns the line break behind a block into the mark that ends it. */
  endBlock(end: number): void {
    this.gap(end)
    const code = this.source.charCodeAt(end)
    if (end !== this.at || (code !== 10 && code !== 13)) return
    const width = code === 13 && this.source.charCodeAt(end + 1) === 10 ? 2 : 1
    this.out += width === 2 ? `\r${blockEnd}` : blockEnd
    this.at = end + width
  }

  finish(): string {
    this.gap(this.source.length)
    return this.out
  }

  /** Blanks up to `end`; marks that stand inside a word become joiners, bars of a table stay. */
  private gap(end: number): void {
    if (end <= this.at) return
    const text = this.source.slice(this.at, end)
    const before = this.out.charCodeAt(this.out.length - 1)
    const inside = this.at > 0 && before > 32 && before !== 0x2029 && this.source.charCodeAt(end) > 32
    this.out += inside && !/[\s|]/.test(text) ? joiner.repeat(text.length) : blank(text)
    this.at = end
  }
}

/** Blanks of the same length; line breaks and table bars stay. */
function blank(text: string): string {
  if (text.length <= blanks.length && !/[\r\n|]/.test(text)) return blanks.slice(0, text.length)
  return text.replace(/[^\r\n|]+/g, (run) => ' '.repeat(run.length))
}

const special =
  /\\[!-/:-@[-`{-~]|&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[\da-f]{1,6});|(?:https?:\/\/|www\.)[^\s<>|]+|(?<=[\r\n])[ \t]*(?:>[ \t]*)+/gi
const entities: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' }

/** Escapes, entities, bare URLs and the `>` of continued quotes, each replaced in its own length. */
function resolve(raw: string): string {
  if (!/[\\&>:]|www\./i.test(raw)) return raw
  return raw.replace(special, (found) => {
    if (found[0] === '\\') return joiner + found.slice(1)
    if (found[0] === '&') {
      const name = found.slice(1, -1).toLowerCase()
      const code = name.startsWith('#x')
        ? Number.parseInt(name.slice(2), 16)
        : name.startsWith('#')
          ? Number(name.slice(1))
          : 0
      const text = entities[name] ?? (code > 31 && code < 0xd800 ? String.fromCharCode(code) : ' ')
      return text + joiner.repeat(found.length - 1)
    }
    if (found[0] === '>' || found[0] === ' ' || found[0] === '\t') return ' '.repeat(found.length)
    const url = found.replace(/[.,;:!?)\]'"]+$/, '')
    return hole + ' '.repeat(url.length - 1) + found.slice(url.length)
  })
}
