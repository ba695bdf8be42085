import { defineRule } from '../../check/rule.js'
import type { Block } from '../../markdown/block.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { publicIds } from './report-ids.js'

const leastText = 60

export const unmarkedHeading = defineRule({
  id: 'sections/unmarked-heading',
  severity: 'info',
  scope: 'report',
  summary: 'A line that acts as a heading is marked as a heading.',
  why: 'Outline, folding, navigation and the check of sections know a heading by its mark, not by its looks.',
  source: 'House rule',
  reports: [...publicIds, 'speaker-biography'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-report\n---\n# Spine day\n\nThe meeting was held in Exampleville on a sunny day in May.\n\n⟦Summary of the day⟧\n\nThe speakers agreed that more data are needed before the device is used widely.',
        says: 'This line acts as a heading. Mark it with “##”.',
        fixed:
          '---\nreport-type: conference-report\n---\n# Spine day\n\nThe meeting was held in Exampleville on a sunny day in May.\n\n## Summary of the day\n\nThe speakers agreed that more data are needed before the device is used widely.',
      },
    ],
    good: [
      '---\nreport-type: conference-report\n---\n# Spine day\n\nA short line\n\nAnother short line\n\n- A list',
      '---\nreport-type: news-article\n---\n# News\n\nThe meeting was held in Exampleville and more than\nforty guests came to hear about the new navigation\nsystem.',
      '---\nreport-type: news-article\n---\nHome\n\nNews > Spine\n\nToday.',
      'A short line\n\nThe speakers agreed that more data are needed before the device is used widely.',
    ],
  },
  *check({ labels, mask, source, parts, blocks }) {
    const end = parts[0]?.span.end ?? source.length
    const lines = labels.filter(({ style, start }) => style === 'line' && start < end)
    const starts = new Set(lines.map(({ span }) => span.start))
    const title = titleLine(mask, blocks)
    for (const { span, bodyStart } of title ? [title, ...lines] : lines) {
      if (title && span.start === title.span.start && span !== title.span) continue
      const text = source.slice(span.start, bodyStart).trimEnd()
      if (!/\p{Ll}|[\u4e00-\u9fff]/u.test(text)) continue
      if (span !== title?.span && !leadsSomething(mask, bodyStart, starts)) continue
      const place = { start: span.start, end: span.start + text.length }
      yield {
        span: place,
        message:
          span === title?.span
            ? say('This line acts as the title. Mark it with “#”.')
            : say('This line acts as a heading. Mark it with “##”.'),
        fixes: [
          {
            title: say('Make it a heading'),
            safe: true,
            structure: true,
            edits: [{ span: place, text: `${span === title?.span ? '#' : '##'} ${text.replace(/\.$/, '')}` }],
          },
        ],
      }
    }
  },
})

const mostTitleWords = 30

/** The first line of a report without any heading; not the navigation of a web page. */
function titleLine(mask: string, blocks: readonly Block[]): { span: Span; bodyStart: number } | undefined {
  const [first] = blocks
  if (first?.kind !== 'paragraph' || blocks.some(({ kind }) => kind === 'heading')) return undefined
  const { text, end } = lineFrom(mask, first.span.start)
  const next = lineFrom(mask, end).text
  if (
    text.split(/\s+/).length > mostTitleWords ||
    /[,.:：。]$|^[-*]|：|: /.test(text) ||
    /\s>\s/.test(next) ||
    next === ''
  )
    return undefined
  return { span: { start: first.span.start, end }, bodyStart: end }
}

/** True where a long line of prose follows, or another such heading, a question, or a decorated line and then prose. */
function leadsSomething(mask: string, from: number, headings: ReadonlySet<number>): boolean {
  let at = from
  for (let i = 0; i < 3; i++) {
    const { text, start, end } = lineFrom(mask, at)
    if (text.length >= leastText || /^Q\s?\d|^[-–—].{2,40}[-–—]$/.test(text)) return text.length > 0
    if (!headings.has(start)) return false
    at = end
  }
  return false
}

/** The next line of prose behind an offset. */
function lineFrom(mask: string, from: number): { text: string; start: number; end: number } {
  let start = from
  while (start < mask.length && (mask.charCodeAt(start) <= 32 || mask.charCodeAt(start) === 0x2029)) start++
  let end = start
  while (end < mask.length && ![10, 13, 0x2029].includes(mask.charCodeAt(end))) end++
  return { text: mask.slice(start, end).trimEnd(), start, end }
}
