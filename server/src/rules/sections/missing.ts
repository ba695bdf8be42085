import type { ReportContext } from '../../check/context.js'
import { defineRule, type Fix, type Problem } from '../../check/rule.js'
import type { ReportType, SectionType } from '../../domain/reports/type.js'
import { titleSpan } from '../../report/report-title.js'
import { insertSections } from '../../report/section-insert.js'
import { partStates, type SectionState } from '../../report/section-states.js'
import type { ReportPart } from '../../report/sections.js'
import { type Message, say } from '../../text/message.js'

export const missingSection = defineRule({
  id: 'sections/missing',
  severity: 'warning',
  scope: 'report',
  summary: 'A report has every section that its type requires.',
  why: 'What is not written cannot be read by the next surgeon: blood loss, complications and specimens are asked for even when there were none.',
  source: 'Joint Commission RC.02.01.03; CARE; SCARE; house tables by report type',
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n# ⟦Injection note⟧\n\n**Date of surgery:** day 0\n\n**Surgeon:** A. Example\n\n**Anesthesia:** local\n\n**EBL:** none\n\n**Urgency:** elective\n\n**Preoperative diagnosis:** sciatica\n\n**Indications:** leg pain\n\n**Procedure:** epidural injection\n\n**Position:** prone\n\n**Findings:** good flow of contrast\n\n**Technique:** The needle was placed under fluoroscopy.\n\n**Complications:** none\n\n**Condition:** stable\n\n**Plan:** review in two weeks\n\n**Signed:** A. Example',
        says: 'This operative note lacks: post-operative diagnosis.',
      },
      {
        text: '---\nreport-type: speaker-biography\n---\n# ⟦Biography⟧\n\nDr. Ann Example is professor of orthopaedics at Example University. She trained in Exampleville and is a member of two societies. Disclosures: none.',
        says: 'This speaker biography lacks: clinical and research field.',
      },
    ],
    good: [
      '# Shopping list\n\n- milk',
      '## Findings\n\nThe house is old.',
      '---\nreport-type: speaker-biography\n---\nDr. Ann Example is professor of orthopaedics at Example University. Her research focuses on sagittal balance. She trained in Exampleville and is a member of two societies. Disclosures: none.',
    ],
  },
  *check(report) {
    for (const part of report.parts) {
      if (part.type) yield* checkPart(report, part, part.type)
    }
  },
})

function* checkPart(report: ReportContext, part: ReportPart, type: ReportType): Iterable<Problem> {
  const states = partStates(report, part, type)
  const missing = states.filter(({ status }) => status === 'missing')
  const required = missing.filter(({ need }) => need === 'required')
  const more = missing.filter(({ need }) => need === 'recommended')
  const unlabelled = states.filter(
    ({ status, need, id }) => status === 'text' && need === 'required' && spoken(type.section.get(id)),
  )
  if (required.length + more.length === 0) return
  yield {
    span: titleSpan(report, part.span),
    message: messageOf(type.title.en.toLowerCase(), required, more, required.length ? unlabelled : []),
    // A type that only weak signs speak for asks for nothing: its sections are an offer.
    ...(required.length && report.typeReading.certainty !== 'likely' ? {} : { severity: 'info' as const }),
    fixes: fixesOf(report, part, type, [...required, ...more]),
  }
}

function messageOf(type: string, required: States, more: States, unlabelled: States): Message {
  const values = { type: [type], sections: names(required), more: names(more), texts: names(unlabelled) }
  if (required.length === 0) return say('This {type} would gain from: {more}.', values)
  if (unlabelled.length === 0) {
    return more.length === 0
      ? say('This {type} lacks: {sections}.', values)
      : say('This {type} lacks: {sections}. It would gain from: {more}.', values)
  }
  return more.length === 0
    ? say('This {type} lacks: {sections}. Stated only in running text: {texts}.', values)
    : say('This {type} lacks: {sections}. It would gain from: {more}. Stated only in running text: {texts}.', values)
}

/** True where an element in running text is worth a remark: it usually has a label of its own. */
const spoken = (section: SectionType | undefined): boolean => !section?.prose && section?.shape === undefined

type States = readonly SectionState[]

const names = (states: States): readonly string[] => states.map(({ title }) => lower(title.en))
/** Lower case at the start, but `AI` and the like stay. */
const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))

function fixesOf(report: ReportContext, part: ReportPart, type: ReportType, states: States): readonly Fix[] {
  const sections = states.flatMap(({ id }) => type.section.get(id) ?? []).filter(({ shape }) => shape !== 'title')
  const fix = (title: Message, wanted: typeof sections): Fix => ({
    title,
    safe: false,
    snippet: true,
    edits: insertSections(report, part, wanted),
  })
  const all =
    sections.length > 1 ? [fix(say('Insert all {count} missing sections', { count: sections.length }), sections)] : []
  return [
    ...all,
    ...sections.map((section) => fix(say('Insert section “{section}”', { section: [section.title.en] }), [section])),
  ]
}
