import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { modeOption, privacyMode } from './mode.js'
import { isPatient } from './patient-sentence.js'

export const patientName = defineRule({
  id: 'privacy/patient-name',
  severity: 'error',
  scope: 'passage',
  summary: 'A patient is not named.',
  why: 'A name identifies the patient to every reader; a pseudonym that is not marked as one looks like a name.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(A); ICMJE Recommendations, protection of research participants',
  options: { mode: modeOption },
  frontMatter: true,
  examples: {
    bad: [
      {
        text: 'Our patient, ⟦Nuray Yıldız⟧, went home. The patient (⟦Ivo Horák⟧) came back.',
        says: '“Nuray Yıldız” names the patient: write “the patient”.',
      },
      {
        text: '⟦MR. LINDQVIST-PÉREZ⟧ was prone. ⟦Mrs. O’Shea⟧ and ⟦Mr. Trần Quốc Bảo⟧ went home.',
        says: '“MR. LINDQVIST-PÉREZ” names the patient: write “the patient”.',
      },
      {
        text: '| Name | Age |\n|---|---|\n| ⟦Ivo Horák⟧ | 44 |',
        says: '“Ivo Horák” names the patient: write “the patient”.',
      },
      {
        text: '---\nreport-type: operative-note\npatient: ⟦Ivo Horák⟧\n---\nThe disc was removed.',
        says: '“Ivo Horák” names the patient: write “the patient”.',
      },
      { text: '⟦周女士⟧入院。患者⟦吴小燕⟧，女。', says: '“周女士” names the patient: write “the patient”.' },
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
      'Lumbar Stenosis was diagnosed. Hirabayashi Laminoplasty, Scoville Retractor and Bacillus Cereus were mentioned.',
      'Scoville Retractor was placed under the muscle. Hansen Disease was diagnosed. Spinal Tuberculosis was diagnosed.',
      'The patient (Lumbar Stenosis) was seen; the patient, Prone Position, was draped.',
      '患者吴某入院。患者何时出院不详。患者高血压三年。',
      '---\nreport-type: operative-note\npatient: male, 44\nsurgeon: Ivo Horák\n---\nThe disc was removed.',
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
          cue === 'label' || cue === 'apposition'
            ? []
            : [{ title: say('Write “{text}”', { text }), safe: false, edits: [{ span, text }] }],
      }
    }
  },
})
