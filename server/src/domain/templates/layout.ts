import type { Body } from './model.js'

/** How the document at hand marks its sections. */
export type SectionLayout = 'heading' | 'bold' | 'capitals' | 'plain'

export interface LaidOut {
  readonly heading: string
  readonly body: Body
  /** `label`: heading and text on one line in every layout. */
  readonly style?: 'heading' | 'label'
  readonly depth?: number
}

/** Blocks of Markdown: lines of one list or table stand close, everything else has an empty line between. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.reduce((out, block) => {
    if (!out) return block
    return out + (kindOf(lastLine(out)) && kindOf(lastLine(out)) === kindOf(block) ? '\n' : '\n\n') + block
  }, '')
}

/** One section in the layout of the document; a body of one short block stands behind a label on the same line. */
export function writeSection(section: LaidOut, layout: SectionLayout): string {
  const blocks = blocksOf(section.body)
  const label = section.style === 'label' ? 'bold' : layout
  if (label === 'heading') return joinBlocks([`${'#'.repeat(section.depth ?? 2)} ${section.heading}`, ...blocks])
  const mark = labelFor(section.heading, label)
  const [first, ...rest] = blocks
  return first !== undefined && !kindOf(first)
    ? joinBlocks([`${mark} ${first}`, ...rest])
    : joinBlocks([mark, ...blocks])
}

/** The blocks of a body. */
export const blocksOf = (body: Body): readonly string[] => (typeof body === 'string' ? (body ? [body] : []) : body)

function labelFor(heading: string, layout: SectionLayout): string {
  if (layout === 'bold') return `**${heading}:**`
  return layout === 'capitals' ? `${heading.toUpperCase()}:` : `${heading}:`
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

function kindOf(line: string): string {
  if (line.startsWith('|')) return 'table'
  if (/^- /.test(line)) return 'bullets'
  return /^\d+\. /.test(line) ? 'numbers' : ''
}
