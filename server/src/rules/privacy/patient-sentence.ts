import type { PassageContext } from '../../check/context.js'
import type { PersonMention } from '../../domain/values/people.js'
import { textAfter, textBefore } from '../../text/around.js'
import { isAboutPatient, isStaff, type PrivacyMode, sentenceAt } from './mode.js'

const trade =
  /\b(?:CEO|journalist|president|chairman|director|founder|manager|minister|mayor|reporter|editor|professor|surgeon|doctor|Dr|physician|said|explained|told|introduced|speech|opened)\b/i
/** Between the name and what happened: the age and who it is. */
const apposition = /^,\s(?:(?:an?|aged)\s)?\d{1,3}([^,.;]*),\s/
const happened =
  /^(?:who\s)?(?:(?:recently|successfully|finally|then|also|had|has)\s){0,2}(?:undergone\b|underwent(?!\s(?:\w+\s){0,2}(?:training|course|fellowship|interview|exam))|(?:was|been)\s(?:\w+ly\s)?(?:diagnosed|hospitali[sz]ed|admitted\s(?:to\s(?:the\s|our\s|\w+\s){0,3}(?:hospital|department|ward|unit|clinic)|with|for)|discharged|operated|treated|suffering|referred)|suffer(?:s|ed)|complain(?:s|ed)|presented\swith|received\s(?:\w+\s){0,2}(?:surgery|operation|treatment|injection))\b/
const place = /\b(?:in|at|from|near|of|on|to|for)\s$/i

/** True where the text behind a name goes on with an age and something that happens to patients, to one whose trade is no cause. */
function isTreated(after: string): boolean {
  const found = apposition.exec(after)
  return !!found && !trade.test(found[1] ?? '') && happened.test(after.slice(found[0].length))
}

/** True where the sentence says that the person is a patient: not staff, not somebody whose trade brings him into the text. */
export function isPatient(context: PassageContext, { span, cue }: PersonMention, mode: PrivacyMode): boolean {
  const before = textBefore(context.mask, span.start, 24)
  const sentence = sentenceAt(context, span)
  const text = context.mask.slice(sentence.start, sentence.end)
  if (cue === 'apposition') return mode === 'clinical' || isAboutPatient(text)
  if (cue === 'label') return mode === 'clinical' || /patient|患者|病人/i.test(before)
  if (isStaff(before)) return false
  if (cue === 'age') return !place.test(before) && isTreated(context.mask.slice(span.end, sentence.end))
  const after = textAfter(context.mask, span.end, 30)
  if (cue === 'pseudonym') {
    if (/^[\s,]*[(（](?:a\s)?(?:pseudonym|alias|not (?:his|her) real name|化名)/i.test(after)) return false
    return isAboutPatient(text) && !trade.test(text)
  }
  if (mode === 'clinical') return !/^,?\s(?:FRCS|MD|RN|PA|consultant|surgeon)\b/.test(after)
  return isAboutPatient(text) && !trade.test(text)
}
