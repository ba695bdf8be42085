import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import type { PersonMention } from '../../domain/values/people.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { isAboutPatient, isStaff, modeOption, privacyMode, sentenceAt } from './mode.js'

export const patientName = defineRule({
  id: 'privacy/patient-name',
  severity: 'error',
  scope: 'passage',
  summary: 'A patient is not named.',
  why: 'A name identifies the patient to every reader; a pseudonym that is not marked as one looks like a name.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(A); ICMJE Recommendations, protection of research participants',
  options: { mode: modeOption },
  examples: {
    bad: [
      {
        text: '⟦Mrs. Maria Gonzalez⟧ was extubated in the OR.',
        says: '“Mrs. Maria Gonzalez” names the patient: write “the patient”.',
        fixed: 'The patient was extubated in the OR.',
      },
      { text: 'Name: ⟦John Kowalski⟧', says: '“John Kowalski” names the patient: write “the patient”.' },
      { text: '姓名：⟦王小明⟧', says: '“王小明” names the patient: write “the patient”.' },
      {
        text: 'Then ⟦Helen Baker⟧ was taken to the recovery room.',
        says: '“Helen Baker” names the patient: write “the patient”.',
        fixed: 'Then the patient was taken to the recovery room.',
      },
      {
        text: '---\nreport-type: news-article\n---\nRecently ⟦Xiaoming⟧, a 12-year-old boy, was diagnosed with a herniation.',
        says: '“Xiaoming” may identify the patient: write “a patient”, or add “(pseudonym)”.',
      },
      {
        text: '---\nreport-type: news-article\n---\n⟦Li Wei⟧, a 45-year-old man, underwent surgery.',
        says: '“Li Wei” names the patient: write “the patient”.',
      },
      {
        text: '---\nreport-type: news-article\n---\nLast month ⟦Helen Baker⟧, 62, who suffered from sciatica, went home, said the surgeon.',
        says: '“Helen Baker” names the patient: write “the patient”.',
      },
      {
        text: '---\nreport-type: news-article\n---\n⟦Mr. Li⟧ had suffered from back pain for years.',
        says: '“Mr. Li” names the patient: write “the patient”.',
      },
    ],
    good: [
      'The patient was extubated. Dr. Helen Baker was present.',
      'Mr. XYZ, Ms. ABC and Mrs. D. F. are placeholders, so is Jane Doe.',
      'The case was discussed with Mr. Baker.',
      'Patient 1 was stable. Patient: male, 45 years.',
      'Foley Catheter was placed under sterile conditions. Physical Therapy was discharged. Then Surgery was diagnosed.',
      'The Cobb angle, the Mayfield holder and the Jackson table.',
      'Patient name: XXX',
      '---\nreport-type: news-article\n---\nMr. Li, president of the company, opened the meeting.',
      '---\nreport-type: news-article\n---\nXiaoming (pseudonym), a 12-year-old boy, was diagnosed with a herniation.',
      '---\nreport-type: news-article\n---\nDr. Li Wei, a 45-year-old man, underwent surgery. Prof. Li Wei, 45, was treated.',
      '---\nreport-type: news-article\n---\nLi Wei, a 45-year-old surgeon, underwent training. Li Wei, a 45-year-old man, underwent training.',
      '---\nreport-type: news-article\n---\nReporter Wang Fang, 30, was admitted to the theatre. Wang Fang, a 30-year-old reporter, underwent the test.',
      '---\nreport-type: news-article\n---\nIn Hong Kong, a 45-year-old man underwent surgery. Last Monday, a 45-year-old man, retired, underwent surgery.',
      '---\nreport-type: news-article\n---\nLi Wei, a 45-year-old engineer, designed the cage.',
      '---\nreport-type: case-report\n---\nLi Wei, 1, Helen Baker, 2, were the authors.',
      '---\nreport-type: conference-report\n---\nName: John Kowalski',
      'Professor Xiao Li was diagnosed as the winner.',
    ],
  },
  *check(context) {
    const mode = privacyMode(context)
    if (mode === 'off') return
    for (const person of context.people) {
      if (!isPatient(context, person, mode)) continue
      const { span, cue } = person
      const name = context.source.slice(span.start, span.end)
      const starts = /(?:^|[.!?\u2029\n])\s*$/.test(textBefore(context.mask, span.start, 3))
      const text = starts ? 'The patient' : 'the patient'
      yield {
        span,
        message:
          cue === 'pseudonym'
            ? say('“{name}” may identify the patient: write “a patient”, or add “(pseudonym)”.', { name })
            : say('“{name}” names the patient: write “the patient”.', { name }),
        fixes:
          cue === 'label' ? [] : [{ title: say('Write “{text}”', { text }), safe: false, edits: [{ span, text }] }],
      }
    }
  },
})

const trade =
  /\b(?:CEO|journalist|president|chairman|director|founder|manager|minister|mayor|reporter|editor|professor|surgeon|doctor|Dr|physician|said|explained|told|introduced|speech|opened)\b/i
const noName =
  /\b(?:The|This|That|These|Those|Each|Both|All|Hospital|University|Center|Centre|Clinic|Spine|Surgery|Department|Group|Patient|Study|Society|Case|Figure|Table|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Last|North|South|East|West|New|Saint|General|Medical|After|Before|When|While|Since|Medicare|Medicaid|Caucasian|Hispanic|African|American|Asian|Chinese|Male|Female|Right|Left|Then|Next|Once|Catheter|Table|Frame|Holder|Drain|Tube|Anesthesia|Position|Procedure|Operation|Incision|Fusion|Screw|Therapy|Service|Team|Lumbar|Cervical|Thoracic|Spinal)\b/

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

function isPatient(context: PassageContext, { span, cue, name }: PersonMention, mode: string): boolean {
  const before = textBefore(context.mask, span.start, 24)
  const sentence = sentenceAt(context, span)
  const text = context.mask.slice(sentence.start, sentence.end)
  if (cue === 'label') return mode === 'clinical' || /patient|患者|病人/i.test(before)
  if (isStaff(before) || ((cue === 'verb' || cue === 'age') && noName.test(name))) return false
  if (cue === 'age') return !place.test(before) && isTreated(context.mask.slice(span.end, sentence.end))
  const after = textAfter(context.mask, span.end, 30)
  if (cue === 'pseudonym') {
    if (/^[\s,]*[(（](?:a\s)?(?:pseudonym|alias|not (?:his|her) real name|化名)/i.test(after)) return false
    return isAboutPatient(text) && !trade.test(text)
  }
  if (mode === 'clinical') return !/^,?\s(?:FRCS|MD|RN|PA|consultant|surgeon)\b/.test(after)
  return isAboutPatient(text) && !trade.test(text)
}
