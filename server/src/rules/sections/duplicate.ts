import { defineRule } from '../../check/rule.js'
import type { Section } from '../../report/sections.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'

export const duplicateSection = defineRule({
  id: 'sections/duplicate',
  severity: 'warning',
  scope: 'report',
  summary: 'A section stands in a report once.',
  why: 'Two sections of one name are read as one: the reader stops at the first. Often the second was meant to be another one.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n## Preoperative diagnosis\n\nStenosis.\n\n## ⟦Preoperative diagnosis⟧\n\nStenosis.',
        says: '“Preoperative diagnosis” stands here a second time. Was “Post-operative diagnosis” meant?',
      },
      {
        text: '---\nreport-type: operative-note\n---\n**COMPLICATIONS:** None.\n\n**FINDINGS:** Scar.\n\n**⟦COMPLICATIONS⟧:** Dural tear.',
        says: '“COMPLICATIONS” stands here a second time. Join the two.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n## Procedure\n\nDiscectomy L4-5.\n\n## Procedure\n\nThe patient was brought to the room and was placed prone. The back was prepped and draped. A small incision was made and the fragment was removed without difficulty by the team.',
      '---\nreport-type: procedure-explainer\n---\n**Advantages:** small cut\n\n**Advantages:** short stay',
      '## Notes\n\na\n\n## Notes\n\nb',
    ],
  },
  *check(report) {
    for (const part of report.parts) {
      if (!part.type) continue
      const repeats = new Set(part.type.repeats ?? [])
      const first = new Map<string, Section>()
      for (const section of report.sections) {
        if (!contains(part.span, section.label.span)) continue
        for (const id of section.ids) {
          const before = first.get(id)
          if (!before) first.set(id, section)
          else if (!repeats.has(id) && repeated(before, section)) {
            const meant = id === 'preoperative-diagnosis' && !report.section('postoperative-diagnosis')
            yield {
              span: section.label.span,
              message: meant
                ? say('“{label}” stands here a second time. Was “Post-operative diagnosis” meant?', {
                    label: section.label.text,
                  })
                : say('“{label}” stands here a second time. Join the two.', { label: section.label.text }),
              related: [{ span: before.label.span, message: say('The first one.') }],
            }
            break
          }
        }
      }
    }
  },
})

/** The same words again, not inside each other and not in a table. */
const repeated = (a: Section, b: Section): boolean =>
  a.label.forms.whole === b.label.forms.whole &&
  a.label.depth <= 7 &&
  b.label.depth <= 7 &&
  b.label.start >= a.span.end - 1 &&
  !inside(a, b)
const inside = (a: Section, b: Section): boolean => contains(a.span, b.label.span)
