import type { Checked } from '../check/check.js'
import { blocksOf, joinBlocks } from '../domain/templates/layout.js'
import { expandPhrases } from '../domain/templates/marks.js'
import type { ReportTemplate } from '../domain/templates/model.js'
import { toBlank, toSnippet } from '../domain/templates/render.js'
import { draftProcedure } from '../domain/templates/report.js'
import type { Section } from '../report/sections.js'
import type { Span } from '../text/span.js'
import { layoutOf, type ProcedureText, procedureText, valuesOf } from './procedures.js'

/** Stands between the pieces while they become one snippet; in no text of a template. */
const seam = '\uE000'

/**
 * What Insert Procedure does to a report: in a section that the procedure has text for, only this section is written; else
 * every section that still is a blank takes its text, and sections that lack are added behind those that go before them.
 * What an author has written stays. The pieces are one snippet: a level typed once appears in all of them.
 */
export function procedureFill(checked: Checked, procedure: string, offset: number): readonly ProcedureText[] {
  const { report } = checked
  const { templates } = report.knowledge
  const template = templates.reports.find(({ id, procedureTexts }) => id === report.reportType && procedureTexts)
  const sections = firstOfEach(report.sections)
  const here = report.sectionAt(offset)
  const alone = procedureText(checked, procedure, offset)
  if (!template || !alone || sections.size === 0) return alone ? [alone] : []

  const ids = template.sections.map(({ id }) => id)
  const type = template.id
  const layout = layoutOf(report.sections)
  const draft = (section: string | undefined, present: readonly string[]) => {
    const request = {
      procedure,
      type,
      layout,
      present: new Set(present),
      ...(section === undefined ? {} : { section }),
    }
    return draftProcedure(templates, request)
  }
  const own = (id: string | undefined): string => (id === undefined ? '' : (draft(id, ids)?.text.trim() ?? ''))

  const pieces: { span: Span; text: string }[] = []
  if (own(here?.ids[0]) !== '') {
    if (!here || here.empty || !isBlank(checked, template, here)) return [alone]
    pieces.push({ span: here.body, text: bodyText(checked, here, own(here.ids[0])) })
  } else {
    let last: { span: Span; text: string } | undefined
    for (const id of ids) {
      const section = sections.get(id)
      if (section) {
        const text = isBlank(checked, template, section) ? own(id) : ''
        const end = section.body.end
        last =
          text === ''
            ? { span: { start: end, end }, text }
            : { span: section.body, text: bodyText(checked, section, text) }
        pieces.push(last)
      } else if (last) {
        const lacking =
          draft(
            undefined,
            ids.filter((other) => other !== id),
          )?.text.trim() ?? ''
        if (lacking !== '') last.text += `\n\n${lacking}`
      }
    }
  }
  const used = pieces.filter(({ text }) => text !== '').sort((a, b) => a.span.start - b.span.start)
  if (used.length === 0) return [alone]
  const whole = toSnippet(
    used.map(({ text }) => text).join(seam),
    draft(undefined, [])?.variables ?? {},
    valuesOf(checked),
  )
  return whole.split(seam).map((snippet, i) => ({ snippet, span: used[i]!.span }))
}

/** A number or bullet before the first words; the body of a section begins behind it. */
const listMark = /^(?:\d+[.)]|[-*])\s+/

const withoutBlanks = (text: string): string => {
  const words = text.replace(listMark, '').replace(/\{\{[^{}]*\}\}/g, ' ')
  return words.replace(/\s+/g, ' ').trim()
}

/**
 * True where the body is as the template left it: blanks with little words between them, or the template's own sentences
 * with no more than level and side filled in.
 */
function isBlank({ source, report }: Checked, template: ReportTemplate, { ids, body }: Section): boolean {
  const rest = withoutBlanks(source.slice(body.start, body.end))
  if (!/[\p{L}\p{N}]{3}/u.test(rest)) return true
  const { phrases, variables } = report.knowledge.templates
  const section = template.sections.find(({ id }) => id === ids[0])
  if (!section) return false
  const text = expandPhrases(joinBlocks(blocksOf(section.body)), { ...phrases, ...template.phrases })
  return withoutBlanks(toBlank(text, { ...variables, ...template.variables }, valuesOf({ source, report }))) === rest
}

/** Text behind a label: on its line, below a heading, behind a list mark that is there. */
function bodyText({ source }: Checked, { label, body }: Section, text: string): string {
  const line = source.slice(Math.max(label.bodyStart, source.lastIndexOf('\n', body.start - 1) + 1), body.start)
  if (body.start < body.end) return listMark.test(line) ? text.replace(listMark, '') : text
  return label.style === 'heading' ? `\n\n${text}` : ` ${text}`
}

function firstOfEach(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const first = new Map<string, Section>()
  for (const section of sections) for (const id of section.ids) if (!first.has(id)) first.set(id, section)
  return first
}
