import type { Checked } from '../../check/check.js'
import type { SectionType } from '../../domain/reports/type.js'
import type { LabelStyle } from '../../report/label.js'
import type { Completion, Completions, Typed } from './item.js'

const start = /^[ \t]*(#{1,6}[ \t]+|\*\*|__)?([\p{L}\p{N}][\p{L}\p{N} ,/&'()-]{0,60})?$/u

/**
 * Headings or labels that the report does not have yet, at the start of a line, written as the report writes its own. By
 * any of their names, English or Chinese.
 */
export function sectionCompletions({ report }: Checked, typed: Typed): Completions {
  const none = { items: [], more: false }
  const type = report.knowledge.reportTypes.find(({ id }) => id === report.reportType)
  const match = start.exec(typed.text)
  if (!type || !match) return none
  const [whole, marks = '', words = ''] = match
  const present = new Set(
    report.sections
      .filter(({ label }) => label.start < typed.lineStart || label.start > typed.offset)
      .flatMap(({ ids }) => ids),
  )
  const style = marks.startsWith('#') ? 'heading' : marks ? 'bold' : styleOf(report.sections)
  const depth = marks.startsWith('#') ? marks.trim().length : depthOf(report.sections)
  const indent = /^[ \t]*/.exec(whole)![0].length
  const span = { start: typed.lineStart + indent, end: typed.offset }
  const written = typed.text.slice(indent)
  const items: Completion[] = []
  for (const [i, section] of type.sections.entries()) {
    if (present.has(section.id)) continue
    const name = nameFor(section, words)
    if (name === undefined) continue
    const text = write(section.title.en, style, depth)
    const filter = `${written}${name.slice(words.length)}`
    items.push({
      label: section.title.en,
      detail: section.title.zh,
      kind: 'section',
      span,
      text,
      filter,
      rank: order(section) + i,
    })
  }
  return { items, more: words === '' }
}

/** The name of the section that begins with what was typed: its title, a label or a Chinese name. */
function nameFor({ title, labels, zh }: SectionType, typed: string): string | undefined {
  const lower = typed.toLowerCase()
  return [title.en, ...labels.filter((label) => !label.includes('{')), title.zh, ...zh].find((name) =>
    name.toLowerCase().startsWith(lower),
  )
}

const order = ({ need }: SectionType): number => ({ required: 0, recommended: 100, optional: 200 })[need]

type Sections = Checked['report']['sections']

function styleOf(sections: Sections): LabelStyle {
  const counts = new Map<LabelStyle, number>()
  for (const { label, ids } of sections) if (ids.length > 0) counts.set(label.style, (counts.get(label.style) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'heading'
}

const depthOf = (sections: Sections): number =>
  sections.findLast(({ label, ids }) => label.style === 'heading' && ids.length > 0 && label.depth > 1)?.label.depth ??
  2

function write(title: string, style: LabelStyle, depth: number): string {
  if (style === 'heading') return `${'#'.repeat(depth)} ${title}\n\n`
  if (style === 'bold') return `**${title}:** `
  return style === 'capitals' ? `${title.toUpperCase()}: ` : `${title}: `
}
