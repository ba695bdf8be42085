import { blocksOf, joinBlocks, type SectionLayout, writeSection } from './layout.js'
import { expandPhrases } from './marks.js'
import type { Procedure, ReportTemplate, SectionTexts, TemplateLibrary, Values, Variables } from './model.js'
import { toBlank, toFilled, toSnippet, variablesIn } from './render.js'

export interface NewReport {
  /** Id of the report type. */
  readonly type: string
  /** Id of a procedure whose text goes into the report. */
  readonly procedure?: string
  readonly level?: string
  readonly side?: string
  /** False puts invented sample values into the places that are left; otherwise they stay `{{…}}`. */
  readonly blank?: boolean
}

/** Text with marks, and the variables that the marks mean. */
export interface Draft {
  readonly text: string
  readonly variables: Variables
}

/** A new report with the given level and side wherever they belong; undefined for an unknown type or procedure. */
export function newReport(library: TemplateLibrary, request: NewReport): string | undefined {
  const draft = draftReport(library, request.type, request.procedure)
  if (!draft) return undefined
  const values = valuesOf(request)
  return request.blank === false
    ? toFilled(draft.text, draft.variables, values)
    : toBlank(draft.text, draft.variables, values)
}

/** What a request gives and the page has no place for: a side for a midline procedure, a procedure for a biography. */
export function unusedValues(
  library: TemplateLibrary,
  request: NewReport,
): readonly ('procedure' | 'level' | 'side')[] {
  const draft = draftReport(library, request.type, request.procedure)
  const template = library.reports.find(({ id }) => id === request.type)
  const procedure = library.procedures.find(({ id }) => id === request.procedure)
  if (!draft || !template) return []
  const names = new Set(variablesIn(draft.text))
  const hasPlace = (value: string): boolean =>
    names.has(value) || [...names].some((name) => draft.variables[name]?.from === value)
  const unused: ('procedure' | 'level' | 'side')[] = procedure && !textsFor(procedure, template) ? ['procedure'] : []
  if (request.level !== undefined && !hasPlace('level')) unused.push('level')
  if (request.side !== undefined && !hasPlace('side')) unused.push('side')
  return unused
}

/** The same as an editor snippet with live tab stops; given values stand in their tab stops. */
export function newReportSnippet(library: TemplateLibrary, request: NewReport): string | undefined {
  const draft = draftReport(library, request.type, request.procedure)
  return draft && toSnippet(draft.text, draft.variables, valuesOf(request))
}

/** The whole page of a report type as text with marks, a procedure's own texts in place of the general ones. */
export function draftReport(library: TemplateLibrary, type: string, procedureId?: string): Draft | undefined {
  const template = library.reports.find(({ id }) => id === type)
  const procedure = library.procedures.find(({ id }) => id === procedureId)
  if (!template || (procedureId && !procedure)) return undefined
  const texts = procedure && textsFor(procedure, template)
  const sections = template.sections
    .filter((section) => !section.optional || texts?.[section.id])
    .map((section) => writeSection({ ...section, body: texts?.[section.id] ?? section.body }, 'heading'))
  const frontMatter = template.frontMatter.length > 0 ? `---\n${template.frontMatter.join('\n')}\n---\n` : ''
  const page = joinBlocks([...blocksOf(template.head), ...sections])
  return {
    text: `${frontMatter}${expandPhrases(page, phrasesFor(library, template, procedure))}\n`,
    variables: variablesFor(library, template, procedure),
  }
}

export interface InsertProcedure {
  readonly procedure: string
  /** Type of the document at hand; an operative note where it is none that takes procedures. */
  readonly type?: string
  /** Section that the cursor stands in: only its text is inserted, where the procedure has one. */
  readonly section?: string
  /** Sections that the document already has text for: left out of the whole block. */
  readonly present?: ReadonlySet<string>
  readonly layout?: SectionLayout
  /** What the document already says of `level`, `side` and others. */
  readonly values?: Values
}

/** A procedure's text for an existing document, as an editor snippet; undefined for an unknown procedure. */
export function insertProcedure(library: TemplateLibrary, request: InsertProcedure): string | undefined {
  const draft = draftProcedure(library, request)
  return draft && toSnippet(draft.text, draft.variables, request.values)
}

/** The text of `insertProcedure` with its marks. */
export function draftProcedure(library: TemplateLibrary, request: InsertProcedure): Draft | undefined {
  const procedure = library.procedures.find(({ id }) => id === request.procedure)
  const takers = library.reports.filter(({ procedureTexts }) => procedureTexts)
  const template =
    takers.find(({ id, procedureTexts }) => id === request.type && procedure?.[procedureTexts!]) ??
    takers.find(({ procedureTexts }) => procedureTexts === 'note')
  if (!procedure || !template) return undefined
  const texts = textsFor(procedure, template)
  const only = request.section && texts?.[request.section]
  const text = only
    ? joinBlocks(blocksOf(only))
    : joinBlocks(
        template.sections
          .filter(({ id }) => texts?.[id] && !request.present?.has(id))
          .map((section) => writeSection({ ...section, body: texts![section.id]! }, request.layout ?? 'heading')),
      )
  return {
    text: expandPhrases(text, phrasesFor(library, template, procedure)),
    variables: variablesFor(library, template, procedure),
  }
}

const textsFor = (procedure: Procedure, template: ReportTemplate): SectionTexts | undefined =>
  template.procedureTexts && procedure[template.procedureTexts]

function phrasesFor(library: TemplateLibrary, template: ReportTemplate, procedure: Procedure | undefined) {
  const own = procedure && {
    title: procedure.title,
    name: procedure.name,
    'plain-name': procedure.plainName ?? capitalized(procedure.name),
  }
  return { ...library.phrases, ...template.phrases, ...own }
}

/** Library, template and procedure, each going before the last: a procedure may change only the default of a variable. */
function variablesFor(library: TemplateLibrary, template: ReportTemplate, procedure: Procedure | undefined): Variables {
  const merged: Record<string, Variables[string]> = { ...library.variables, ...template.variables }
  for (const [name, variable] of Object.entries(procedure?.variables ?? {})) {
    merged[name] = { ...merged[name], ...variable }
  }
  return merged
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function valuesOf({ level, side }: NewReport): Values {
  return { ...(level ? { level } : {}), ...(side ? { side } : {}) }
}
