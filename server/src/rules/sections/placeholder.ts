import type { ReportContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import type { Blank } from '../../domain/reports/blank-scan.js'
import { holdsBlank } from '../../report/blank-places.js'
import { say } from '../../text/message.js'
import { reportIds } from './report-ids.js'

export const placeholder = defineRule({
  id: 'sections/placeholder',
  severity: 'warning',
  scope: 'report',
  summary: 'No blank of a template is left in a report.',
  why: 'A blank that stays behind is a fact that was never written: a side, a level, a size.',
  source: 'House rule',
  reports: reportIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\nA ⟦***⟧ mm cage was placed at ⟦@LEVEL@⟧.',
        says: '“***” is a blank that was not filled in.',
      },
      {
        text: '---\nreport-type: operative-note\n---\nThe ⟦[side]⟧ facet was exposed. ⟦{{level}}⟧ was opened with a ⟦____⟧ mm drill.',
        says: '“[side]” is a blank that was not filled in.',
      },
      {
        text: '---\nreport-type: operative-note\n---\nDiscectomy at ⟦L_⟧ on the ⟦[left/right]⟧. Blood loss ⟦XX⟧ mL, ⟦TBD⟧.',
        says: '“L_” is a blank that was not filled in.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n## Procedure\n\n⟦{{left | right}}⟧ L4-5 {{procedure}}\n\n## Findings\n\n{{what was found}}, {{adhesions}}\n\n## Estimated blood loss\n\n{{amount}}\n\n## Complications\n\n{{none | which}}',
        says: '6 blanks are still to be filled in; the first is “{{left | right}}”.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n## Findings\n\nThe ⟦{{left | right | bilateral}}⟧ recess was narrow.\n\n## Complications\n\nNone.',
        says: '“{{left | right | bilateral}}” is a blank that was not filled in.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\nThe **L4** root was free.[^1] See [1] and [2, 3].\n\n[^1]: Dr. X, note of the day.',
      '---\nreport-type: case-report\n---\n- [ ] consent\n- [x] images\n\nShe said [sic] that “[the pain] went”. See [level](#level).',
      '---\nreport-type: operative-note\n---\nMs. ABC was seen by Dr. XYZ. Pain was 2/10 [range 0 to 10].\n\n***\n\nWhat next?',
      '---\nreport-type: operative-note\n---\nType `{{level}}` where the level belongs.\n\n```\n{{side}}\n```\n\n<!-- {{side}} -->',
      'Replace {{name}} by your name. The [side] is free.',
    ],
  },
  *check(report) {
    const { blanks, source } = report
    const [first] = blanks
    if (!first) return
    const text = ({ span }: Blank): string => source.slice(span.start, span.end)
    if (isFresh(report)) {
      const values = { count: blanks.length, blank: text(first) }
      yield {
        span: first.span,
        severity: 'info',
        message: say('{count} blanks are still to be filled in; the first is “{blank}”.', values),
      }
      return
    }
    for (const blank of blanks) {
      yield { span: blank.span, message: say('“{blank}” is a blank that was not filled in.', { blank: text(blank) }) }
    }
  },
})

const few = 5

/** True for a page that was just begun: many blanks, and in most of its sections. */
function isFresh(report: ReportContext): boolean {
  if (report.blanks.length <= few) return false
  const filled = report.sections.filter(({ ids, empty }) => ids.length > 0 && !empty)
  return 2 * filled.filter(({ body }) => holdsBlank(report, body)).length > filled.length
}
