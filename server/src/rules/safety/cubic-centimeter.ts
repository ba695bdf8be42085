import { defineRule } from '../../check/rule.js'
import { textAfter } from '../../text/around.js'
import { say } from '../../text/message.js'

export const cubicCentimeter = defineRule({
  id: 'safety/cubic-centimeter',
  severity: 'warning',
  scope: 'passage',
  summary: 'Volumes are in mL, not cc.',
  why: 'A handwritten or badly printed cc has been read as 00 or u.',
  source: 'Joint Commission, "Do Not Use" List, additional abbreviations; ISMP List of Error-Prone Abbreviations',
  examples: {
    bad: [
      {
        text: 'Blood loss was 200 ⟦cc⟧.',
        says: 'Write “mL” instead of “cc”: it is read as 00 or u.',
        fixed: 'Blood loss was 200 mL.',
      },
      {
        text: 'Injected 10⟦cc⟧ of saline, 2 ⟦cc/hr⟧ later.',
        says: 'Write “mL” instead of “cc”: it is read as 00 or u.',
        fixed: 'Injected 10mL of saline, 2 mL/hr later.',
      },
    ],
    good: [
      'CC: back pain for 3 months.',
      'cc to Dr. Baker.',
      'CC copy: 2 pages.',
      '200 mL',
      'CC 4.0 licence.',
      'See page 2 CC: nobody.',
    ],
  },
  *check({ measures, mask, source }) {
    for (const { span, unitAt, unit } of measures) {
      if (unit !== 'cc' && unit !== 'mL/h' && unit !== 'mL/kg') continue
      const at = { start: span.start + unitAt, end: span.end }
      const written = source.slice(at.start, at.end)
      if (!/^cc/i.test(written) || (written === 'CC' && /^\s?[:：]|^\s[A-Z\d]/.test(textAfter(mask, at.end, 3))))
        continue
      const right = written.replace(/^cc(?:['’]?s)?/i, 'mL')
      const only = written.replace(/^(cc(?:['’]?s)?).*/i, '$1')
      yield {
        span: at,
        message: say('Write “mL” instead of “{written}”: it is read as 00 or u.', { written: only }),
        fixes: [{ title: say('Write “mL”'), safe: true, edits: [{ span: at, text: right }] }],
      }
    }
  },
})
