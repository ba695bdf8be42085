import { defineRule } from '../../check/rule.js'
import { isBesideDose, isMedication } from '../../domain/medication/caution.js'
import { say } from '../../text/message.js'
import { inWords } from './replacement.js'

export const errorProne = defineRule({
  id: 'safety/error-prone',
  severity: 'warning',
  scope: 'passage',
  summary:
    'Medication orders use words for bedtime, weekly, subcutaneous and per-os abbreviations that have been misread.',
  why: 'The Institute for Safe Medication Practices collects abbreviations that were misread with harm to patients.',
  source: 'ISMP List of Error-Prone Abbreviations, Symbols, and Dose Designations (subset)',
  examples: {
    bad: [
      {
        text: 'Lunesta 3 mg ⟦q.h.s.⟧ for sleep.',
        says: 'Write “nightly at bedtime” instead of “q.h.s.”, which has been misread with harm to patients.',
        fixed: 'Lunesta 3 mg nightly at bedtime for sleep.',
      },
      {
        text: 'Heparin 5000 units ⟦SQ⟧ before surgery.',
        says: 'Write “subcutaneously” instead of “SQ”, which has been misread with harm to patients.',
        fixed: 'Heparin 5000 units subcutaneously before surgery.',
      },
      {
        text: 'Epoetin 4000 units ⟦TIW⟧.',
        says: 'Write “three times weekly” instead of “TIW”, which has been misread with harm to patients.',
        fixed: 'Epoetin 4000 units three times weekly.',
      },
    ],
    good: [
      'The SC joint and the spinal canal (SC) were spared.',
      'OS: the left eye was patched.',
      'SQ tissue was closed in layers.',
      'HS students.',
      'Robertson SC wrote it.',
    ],
  },
  *check({ cautions, mask, source, knowledge: { safety } }) {
    for (const { span, form } of cautions) {
      const item = safety.items.get(form)
      if (!item || item.list === 'joint-commission') continue
      const near = item.context === 'dose' ? isBesideDose(mask, span) : isMedication(safety, mask, span)
      if (item.context !== 'any' && !near) continue
      const written = source.slice(span.start, span.end)
      yield {
        span,
        message: say('Write “{write}” instead of “{written}”, which has been misread with harm to patients.', {
          write: item.write,
          written,
        }),
        fixes: item.write.includes(',')
          ? []
          : [
              {
                title: say('Write “{write}”', { write: item.write }),
                safe: true,
                edits: [{ span, text: inWords(mask, span, item.write) }],
              },
            ],
      }
    }
  },
})
