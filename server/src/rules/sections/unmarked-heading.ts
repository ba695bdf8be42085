import { defineRule } from '../../core/rule.js'
import { say } from '../../text/message.js'
import { publicIds } from './report-ids.js'

const leastText = 60

export const unmarkedHeading = defineRule({
  id: 'sections/unmarked-heading',
  severity: 'info',
  scope: 'report',
  summary: 'A line that acts as a heading is marked as a heading.',
  why: 'Outline, folding, navigation and the check of sections know a heading by its mark, not by its looks.',
  source: 'House rule',
  reports: publicIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-report\n---\n# Spine day\n\nThe meeting was held in Exampleville on a sunny day in May.\n\n⟦Summary of the day⟧\n\nThe speakers agreed that more data are needed before the device is used widely.',
        says: 'This line acts as a heading. Mark it with “##”.',
        fixed: '---\nreport-type: conference-report\n---\n# Spine day\n\nThe meeting was held in Exampleville on a sunny day in May.\n\n## Summary of the day\n\nThe speakers agreed that more data are needed before the device is used widely.',
      },
    ],
    good: [
      '---\nreport-type: conference-report\n---\n# Spine day\n\nA short line\n\nAnother short line\n\n- A list',
      '---\nreport-type: news-article\n---\n# News\n\nThe meeting was held in Exampleville and more than\nforty guests came to hear about the new navigation\nsystem.',
      'A short line\n\nThe speakers agreed that more data are needed before the device is used widely.',
    ],
  },
  *check({ labels, mask, source, parts }) {
    const end = parts[0]?.span.end ?? source.length
    for (const label of labels) {
      if (label.style !== 'line' || label.start >= end || !/\p{Ll}|[\u4e00-\u9fff]/u.test(label.text)) continue
      if (followingLine(mask, label.bodyStart).length < leastText) continue
      const span = { start: label.span.start, end: label.bodyStart }
      const text = source.slice(span.start, span.end).trimEnd()
      yield {
        span: { start: span.start, end: span.start + text.length },
        message: say('This line acts as a heading. Mark it with “##”.'),
        fixes: [
          {
            title: say('Make it a heading'),
            safe: true,
            edits: [{ span: { start: span.start, end: span.start + text.length }, text: `## ${text.replace(/\.$/, '')}` }],
          },
        ],
      }
    }
  },
})

/** The next line of prose behind an offset. */
function followingLine(mask: string, from: number): string {
  let start = from
  while (start < mask.length && (mask.charCodeAt(start) <= 32 || mask.charCodeAt(start) === 0x2029)) start++
  let end = start
  while (end < mask.length && mask.charCodeAt(end) !== 10 && mask.charCodeAt(end) !== 13 && mask.charCodeAt(end) !== 0x2029) end++
  return mask.slice(start, end)
}
