import type { Procedure, ReportTemplate, TemplateLibrary } from '../domain/templates/model.js'
import { insertProcedure, newReportSnippet } from '../domain/templates/report.js'
import { makeKnowledge } from '../knowledge.js'

interface Snippet {
  readonly prefix: string
  readonly body: readonly string[]
  readonly description: string
  readonly isFileTemplate?: true
}

/** Snippet files of the editor by path: one snippet per report type, one or two per procedure. */
export function generateSnippets(): Readonly<Record<string, string>> {
  const { templates, reportTypes } = makeKnowledge()
  const titles = new Map(
    reportTypes.map(({ id, title, description }) => [id, { title: title.en, text: description.en }]),
  )
  const reports = templates.reports.map((report): [string, Snippet] => {
    const { title, text } = titles.get(report.id) ?? { title: report.id, text: report.id }
    return [
      title,
      {
        prefix: `spine-${report.id}`,
        body: bodyOf(library(templates, report)),
        description: text,
        isFileTemplate: true,
      },
    ]
  })
  return {
    'snippets/reports.json': toJson(reports),
    'snippets/procedures.json': toJson(templates.procedures.flatMap((procedure) => snippetsOf(templates, procedure))),
  }
}

const library = (templates: TemplateLibrary, { id }: ReportTemplate): string =>
  newReportSnippet(templates, { type: id }) ?? ''

function snippetsOf(templates: TemplateLibrary, procedure: Procedure): readonly [string, Snippet][] {
  const { id, name, zh, abbreviations } = procedure
  const known = [name, ...abbreviations, zh].join(', ')
  const note: [string, Snippet] = [
    `Operative note: ${name}`,
    { prefix: `spine-${id}`, body: bodyOf(insertProcedure(templates, { procedure: id }) ?? ''), description: known },
  ]
  if (!procedure.explainer) return [note]
  const text = newReportSnippet(templates, { type: 'procedure-explainer', procedure: id }) ?? ''
  return [
    note,
    [
      `For patients: ${name}`,
      { prefix: `spine-${id}-explainer`, body: bodyOf(text), description: `For patients: ${known}` },
    ],
  ]
}

const bodyOf = (snippet: string): readonly string[] => snippet.split('\n')

const toJson = (snippets: readonly (readonly [string, Snippet])[]): string =>
  `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`
