import { defineRule } from '../../check/rule.js'
import { isMedication } from '../../domain/medication/caution.js'
import { say } from '../../text/message.js'

export const microgram = defineRule({
  id: 'safety/microgram',
  severity: 'warning',
  scope: 'passage',
  summary: 'Doses in operative notes are in mcg, not µg.',
  why: 'µg has been read as mg, a thousandfold overdose. In research papers µg is the right symbol.',
  source: 'Joint Commission, "Do Not Use" List, additional abbreviations; ISMP List of Error-Prone Abbreviations',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\nFentanyl 50 ⟦µg⟧ was given.',
        says: 'Write “mcg” instead of “µg”: it is read as mg.',
        fixed: '---\nreport-type: operative-note\n---\nFentanyl 50 mcg was given.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\nThe lead level was 22.8 µg/dL, fentanyl 50 mcg.',
      'Cells were treated with 10 µg of the antibody.',
    ],
  },
  *check({ measures, mask, source, knowledge: { safety } }) {
    for (const { span, unitAt, unit } of measures) {
      if ((unit !== 'µg' && unit !== 'µg/kg') || !isMedication(safety, mask, span) || mask[span.end] === '/') continue
      const at = { start: span.start + unitAt, end: span.end }
      const written = source.slice(at.start, at.end)
      const right = written.replace(/^[µμ]g/, 'mcg')
      yield {
        span: at,
        message: say('Write “mcg” instead of “{written}”: it is read as mg.', { written }),
        fixes: [{ title: say('Write “mcg”'), safe: true, edits: [{ span: at, text: right }] }],
      }
    }
  },
})
