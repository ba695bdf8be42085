import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Severity } from '../../text/severity.js'
import type { Span } from '../../text/span.js'
import { isAboutPatient, modeOption, privacyMode, sentenceAt } from './mode.js'

export const privateDate = defineRule({
  id: 'privacy/date',
  severity: 'warning',
  scope: 'passage',
  summary: 'Dates in a patient’s life are given as a year or as days from the operation.',
  why: 'A date of birth, admission or operation finds a patient in any hospital register.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)',
  options: { mode: modeOption },
  examples: {
    bad: [
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
    for (const { span, year } of context.dates) {
      const found = judge(context, span, mode)
      if (!found) continue
      yield {
        span,
        severity: found.severity,
        message: found.birth
          ? say('A date of birth identifies the patient: give the age, or the year alone.')
          : say('This date identifies the patient: write a day count (“day 3”) or the year alone.'),
        fixes: [{ title: say('Keep only the year'), safe: false, edits: [{ span, text: String(year) }] }],
      }
    }
  },
})

const birth = /\b(?:born|birth(?:day|date)?|DOB|D\.O\.B\.?)\b|出生/i
const event =
  /\b(?:seen|admitted|admission|readmitted|discharged?|presented|hospitali[sz]ed|died|expired|injur(?:y|ed)|accident|fell|underwent|operated|surgery|visit(?:ed)?|evaluated|consulted|referred|returned|follow-?up)\b|入院|出院|就诊|手术/i
const subject = /\b(?:patient|pt|he|she|his|her|him)\b|患者|病人/i
const office =
  /\b(?:dictated|transcribed|approved|accepted|published|publication|received|revised|copyright|version|signed|printed|updated|posted|forum|conference|congress|meeting|issued|founded|established|annual)\b/i

function judge(
  context: PassageContext,
  span: Span,
  mode: string,
): { readonly severity: Severity; readonly birth: boolean } | undefined {
  const { mask, reportType } = context
  const before = textBefore(mask, span.start, 40)
  if (birth.test(before)) return { severity: 'error', birth: true }
  const sentence = sentenceAt(context, span)
  const text = mask.slice(sentence.start, Math.max(sentence.end, span.end))
  if (office.test(text)) return undefined
  if (mode === 'public')
    return isAboutPatient(text) && event.test(text) && subject.test(text)
      ? { severity: 'warning', birth: false }
      : undefined
  // the date of the operation is part of an operative note
  if (reportType === 'operative-note' && /(?:date[^.]{0,24}|日期)[:：]\s*$/i.test(before)) return undefined
  if (event.test(text))
    return {
      severity: subject.test(text) || /^\s*(?:admitted|discharged|seen)/i.test(text) ? 'warning' : 'info',
      birth: false,
    }
  return subject.test(text) ? { severity: 'info', birth: false } : undefined
}
