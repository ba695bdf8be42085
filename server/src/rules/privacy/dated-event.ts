import type { PassageContext } from '../../check/context.js'
import { textAfter, textBefore } from '../../text/around.js'
import type { Severity } from '../../text/severity.js'
import type { Span } from '../../text/span.js'
import { isAboutPatient, sentenceAt } from './mode.js'

const birth = /\b(?:born|birth(?:day|date)?|DOB|D\.O\.B\.?)\b|出生|生于|生日/i
const event =
  /\b(?:seen|admitted|admission|readmitted|discharged?|presented|hospitali[sz]ed|died|expired|injur(?:y|ed)|accident|fell|underwent|operated|surgery|visit(?:ed)?|evaluated|consulted|referred|returned|follow-?up)\b|入院|出院|就诊|手术/i
const imaged =
  /\b(?:MRI|MR|CT|X-?rays?|radiographs?|scans?|films?|myelogra\w+|EMG|biopsy|imaging)\b(?:\s(?:scans?|images?|study|studies|imaging))?[\s(,]{1,2}(?:(?:dated|of|from|on|taken|done|performed|obtained|was|were)\s){0,3}(?:the\s)?$/i
/** Straight before a form that is a date only here. */
const datedAfter =
  /(?:\b(?:admitted|readmitted|discharged|seen|operated|died|fell|injured|presented|returned|visited|born|birth|DOB)\b[:\s]{1,2}(?:(?:to|from)\s(?:\w+\s){1,3})?(?:on\s|again\s)?(?:the\s)?|\b(?:surgery|operation|admission|discharge|visit|accident|fall|consultation)\s(?:was\s)?(?:on|of)\s(?:the\s)?)$/i
const subject = /\b(?:patient|pt|he|she|his|her|him)\b|患者|病人/i
const office =
  /\b(?:dictated|transcribed|approved|accepted|published|publication|received|revised|copyright|version|signed|printed|updated|posted|forum|conference|congress|meeting|issued|founded|established|annual)\b/i

/**
 * What a date tells of a patient, if anything. A `weak` form is a date only straight behind the event; an `open` one has no year.
 */
export function judgeDate(
  context: PassageContext,
  span: Span,
  mode: string,
  weak: boolean,
  open: boolean,
): { readonly severity: Severity; readonly birth: boolean } | undefined {
  const { mask, reportType } = context
  const before = textBefore(mask, span.start, 40)
  if (birth.test(before)) return { severity: 'error', birth: true }
  const sentence = sentenceAt(context, span)
  const text = mask.slice(sentence.start, Math.max(sentence.end, span.end))
  if (office.test(text)) return undefined
  const image = imaged.test(textBefore(mask, span.start, 60))
  if (weak && !image && !datedAfter.test(before)) return undefined
  if (
    weak &&
    /^\s(?:ago|power|strength|score|months?|weeks?|days?|patients|cases|inch|tablets?)\b/.test(
      textAfter(mask, span.end, 12),
    )
  )
    return undefined
  if (mode === 'public')
    return isAboutPatient(text) && event.test(text) && subject.test(text)
      ? { severity: 'warning', birth: false }
      : undefined
  // the date of the operation is part of an operative note
  if (reportType === 'operative-note' && /(?:date[^.]{0,24}|日期)[:：]\s*$/i.test(before)) return undefined
  if (image) return { severity: 'info', birth: false }
  if (
    open &&
    /^\s(?:patients|cases|men|women|years|months|weeks|days|[a-z]{1,2}\b)/.test(textAfter(mask, span.end, 12))
  )
    return undefined
  if (event.test(text))
    return {
      severity: !open && (subject.test(text) || /^\s*(?:admitted|discharged|seen)/i.test(text)) ? 'warning' : 'info',
      birth: false,
    }
  return subject.test(text) && !open ? { severity: 'info', birth: false } : undefined
}
