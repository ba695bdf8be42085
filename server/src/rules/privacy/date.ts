import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { judgeDate } from './dated-event.js'
import { modeOption, privacyMode } from './mode.js'

export const privateDate = defineRule({
  id: 'privacy/date',
  severity: 'warning',
  scope: 'passage',
  summary: 'Dates in a patient’s life are given as a year or as days from the operation.',
  why: 'A date of birth, admission or operation finds a patient in any hospital register.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)',
  options: { mode: modeOption },
  frontMatter: true,
  examples: {
    bad: [
      {
        text: '---\nreport-type: case-report\n---\nShe was admitted on ⟦June 7⟧, fell on ⟦9 V 2018⟧ and went home. He was discharged on ⟦6/21⟧.',
        says: 'This date identifies the patient: write a day count (“day 3”) or the year alone.',
      },
      {
        text: '---\nreport-type: case-report\n---\nCT of ⟦21.06.2018⟧ showed a fracture.',
        says: 'This date identifies the patient: write a day count (“day 3”) or the year alone.',
      },
      {
        text: 'Born ⟦21.6.58⟧ in a village.',
        says: 'A date of birth identifies the patient: give the age, or the year alone.',
      },
      {
        text: 'The date of birth is ⟦03/14/1961⟧.',
        says: 'A date of birth identifies the patient: give the age, or the year alone.',
        fixed: 'The date of birth is 1961.',
      },
      {
        text: '---\nreport-type: case-report\n---\nShe was first seen on ⟦March 14, 2019⟧.',
        says: 'This date identifies the patient: write a day count (“day 3”) or the year alone.',
        fixed: '---\nreport-type: case-report\n---\nShe was first seen on 2019.',
      },
      {
        text: '---\nreport-type: case-report\n---\nAdmitted to the ward on ⟦14 March 2019⟧, discharged on ⟦2019-03-20⟧.',
        says: 'This date identifies the patient: write a day count (“day 3”) or the year alone.',
      },
      {
        text: '---\nreport-type: case-report\n---\n患者于⟦2023年7月22日⟧入院。',
        says: 'This date identifies the patient: write a day count (“day 3”) or the year alone.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\nShe was admitted with power 4/5 and discharged with VAS 2/10. She was seen 2/7 ago. Section 3.2.61 on surgery.',
      '---\nreport-type: case-report\n---\nThe MRI of 2019 showed a disc. In June, 14 patients were admitted. The note was published on June 7.',
      'She was first seen in 2019 and followed for 90 days.',
      '---\nreport-type: operative-note\n---\n**Date of surgery:** 2023-07-22',
      '---\nreport-type: operative-note\n---\n**手术日期：** 2023-07-22',
      '---\nreport-type: news-article\n---\nOn July 22, 2023, the forum was held.',
      'Dictated on 03/14/2019. Version 1.2.3, pages 46/25/79.',
      'Accepted for publication on 14 March 2019.',
    ],
  },
  *check(context) {
    const mode = privacyMode(context)
    if (mode === 'off') return
    for (const { span, year, weak } of context.dates) {
      const found = judgeDate(context, span, mode, weak === true, year === undefined)
      if (!found) continue
      yield {
        span,
        severity: found.severity,
        message: found.birth
          ? say('A date of birth identifies the patient: give the age, or the year alone.')
          : say('This date identifies the patient: write a day count (“day 3”) or the year alone.'),
        fixes:
          year === undefined
            ? []
            : [{ title: say('Keep only the year'), safe: false, edits: [{ span, text: String(year) }] }],
      }
    }
  },
})
