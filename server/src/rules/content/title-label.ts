import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

export const titleLabel = defineRule({
  id: 'content/title-label',
  severity: 'info',
  scope: 'report',
  summary: 'The title of an abstract or case report is a heading, not a labelled field.',
  why: 'The form field “Title:” is printed with the title in programme and index.',
  source: 'House rule',
  reports: ['conference-abstract', 'case-report', 'surgical-case-report', 'news-article'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n⟦Title:⟧ Two years after fusion\n\n## Methods\n\n40 patients.',
        says: 'The field label “Title” is left in the title. Make the title a heading.',
        fixed: '---\nreport-type: conference-abstract\n---\n# Two years after fusion\n\n## Methods\n\n40 patients.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Two years after fusion\n\n## Methods\n\n40 patients.',
      'Title: My notes',
    ],
  },
  *check({ sections, source }) {
    const field = sections.find(
      ({ ids, label }) => ids.includes('title') && label.style !== 'heading' && label.style !== 'line',
    )
    if (!field || field.empty) return
    const { label } = field
    const written = source.slice(label.start, label.bodyStart)
    if (/[*_|]/.test(written)) return
    yield {
      span: { start: label.start, end: label.start + written.trimEnd().length },
      message: say('The field label “{label}” is left in the title. Make the title a heading.', { label: label.text }),
      fixes: [
        {
          title: say('Make the title a heading'),
          safe: true,
          structure: true,
          edits: [{ span: { start: label.start, end: label.bodyStart }, text: '# ' }],
        },
      ],
    }
  },
})
