import { defineRule, type Problem } from '../../core/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { reportIds } from './report-ids.js'

/** What a blank asks for, in words. */
const asked =
  '(?:left|right|side|sides|level|levels|name|names|date|time|age|sex|gender|size|length|diameter|type|number|no|dose|drug|amount|volume|value|units?|approach|procedure|diagnosis|surgeon|assistant|hospital|department|implant|manufacturer|brand|finding|findings|text|details?|description|reason|yes|number of \\w+|insert [^\\]\\n]{1,40}|enter [^\\]\\n]{1,40}|specify[^\\]\\n]{0,40}|select[^\\]\\n]{0,40}|choose[^\\]\\n]{0,40}|fill [^\\]\\n]{1,40}|add [^\\]\\n]{1,40}|your [^\\]\\n]{1,40}|to be [^\\]\\n]{1,40}|[a-z]{1,20}(?: ?[/|] ?[a-z]{1,20}){1,4})'
const blanks = new RegExp(
  [
    '\\{\\{[^{}\\n]{0,80}\\}\\}',
    '\\*{3,}',
    '_{3,}',
    '@[A-Z][A-Z0-9_ ]{1,30}@',
    `\\[(?:${asked}|[_ ]{2,}|\\.{3} ?${asked})\\]`,
    '\\b[CTLS]_+(?![A-Za-z])',
    '\\b[Xx]{2,3}(?= ?(?:mm|cm|mL|ml|cc|mg|minutes|min|°))',
    '\\?{2,}',
    '\\b(?:TBD|TBC|TO BE COMPLETED|TO BE DICTATED|FILL IN|lorem ipsum)\\b',
    '\\$\\{\\d+:[^}\\n]{0,60}\\}',
    '【(?:待填|待补充|请填写|填写)[^】\\n]{0,20}】',
  ].join('|'),
  'g',
)
const htmlBlank = new RegExp(`<${asked}>`, 'g')

export const placeholder = defineRule({
  id: 'sections/placeholder',
  severity: 'warning',
  scope: 'passage',
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
    ],
    good: [
      '---\nreport-type: operative-note\n---\nThe **L4** root was free.[^1] See [1] and [2, 3].\n\n[^1]: Dr. X, note of the day.',
      '---\nreport-type: case-report\n---\n- [ ] consent\n- [x] images\n\nShe said [sic] that “[the pain] went”. See [level](#level).',
      '---\nreport-type: operative-note\n---\nMs. ABC was seen by Dr. XYZ. Pain was 2/10 [range 0 to 10].\n\n***\n\nWhat next?',
      'Replace {{name}} by your name. The [side] is free.',
    ],
  },
  *check({ mask, source }) {
    if (/[{*_@[?$【]|XX|xx|TB|TO BE|FILL|lorem/.test(mask)) yield* found(blanks, mask)
    if (source.includes('<')) yield* found(htmlBlank, source)
  },
})

function* found(pattern: RegExp, text: string): Iterable<Problem> {
  for (const match of text.matchAll(pattern)) {
    const span: Span = { start: match.index, end: match.index + match[0].length }
    if (text[span.end] === '(' && match[0].startsWith('[')) continue
    yield { span, message: say('“{blank}” is a blank that was not filled in.', { blank: match[0] }) }
  }
}
