import type { Span } from '../text/span.js'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'code' | 'html' | 'definition'

/**
 * A leaf of the document's structure with its prose, relative to the passage. Blocks are in order and do not overlap;
 * a paragraph inside a list item has kind `item`, inside a block quote `quote`, a table cell is a block of its own.
 */
export interface Block {
  readonly kind: BlockKind
  /** Source span of the inline content (heading without its `#`s and without trailing ones). */
  readonly span: Span
  /** Heading depth 1–6; for items the list depth from 1; 0 elsewhere. */
  readonly depth: number
  /** For cells: row number in its table, 0 is the head; −1 elsewhere. */
  readonly row: number
  /** For cells: column number; −1 elsewhere. */
  readonly column: number
  /** For items: true where the list is numbered. */
  readonly ordered?: boolean
}

/** An HTML comment, span with its marks, `text` between them. */
export interface Comment {
  readonly span: Span
  readonly text: string
}

/** A link, image or footnote reference as the parser saw it. */
export interface Link {
  readonly kind: 'link' | 'image' | 'footnote'
  readonly span: Span
  readonly url: string
  /** Link text, or the alternative text of the image, as in the source. */
  readonly text: string
}
