/**
 * What a derived variable takes of another: of a level its `upper` or `lower` end, the vertebra `above` or `below`, the
 * cervical root; of a side the `opposite` one; of any word its form with a capital.
 */
export type ValuePart = 'upper' | 'lower' | 'above' | 'below' | 'cervical-root' | 'opposite' | 'capital'

/** A place that the author fills in; one name is one value, everywhere in the text. */
export interface Variable {
  /** What belongs there, as shown between the braces of a blank text; the name where it is absent. */
  readonly prompt?: string
  /** A plausible, invented value in the spelling of the template; absent for derived variables. */
  readonly default?: string
  /** The usual values, the default among them. */
  readonly choices?: readonly string[]
  /** True: the default is a usual value and stands in the tab stop of a snippet; all others stay a blank until filled. */
  readonly usual?: boolean
  /** Derived: from which variable, and which part of its value. */
  readonly from?: string
  readonly part?: ValuePart
}

export type Variables = Readonly<Record<string, Variable>>

/** One block of Markdown, or several; `{{name}}` is a variable, `{{>name}}` a phrase of the library. */
export type Body = string | readonly string[]

/** Text by section id of the report type. */
export type SectionTexts = Readonly<Record<string, Body>>

/** What is known of one procedure: how to find it, and what to write about it. */
export interface Procedure {
  readonly id: string
  /** Standard name, lower case, as the lexicon prefers it. */
  readonly name: string
  /** Name for patients. */
  readonly plainName?: string
  readonly zh: string
  readonly abbreviations: readonly string[]
  readonly region: string
  readonly approach: string
  readonly keywords: readonly string[]
  /** Where the technique and the risks are taken from. */
  readonly source: string
  /** Own variables, and other defaults for those of the library. */
  readonly variables: Variables
  /** Title behind "Operative note:". */
  readonly title: string
  readonly note: SectionTexts
  readonly explainer?: SectionTexts
}

export interface TemplateSection {
  /** Section id of the report type. */
  readonly id: string
  readonly heading: string
  /** `label`: a bold label with its text on the same line; `heading` where absent. */
  readonly style?: 'heading' | 'label'
  /** Depth of the heading, 2 where absent. */
  readonly depth?: number
  readonly body: Body
  /** True: written only where the procedure has text for it. */
  readonly optional?: boolean
}

/** The blank page of one report type. */
export interface ReportTemplate {
  /** Id of the report type. */
  readonly id: string
  readonly frontMatter: readonly string[]
  /** Blocks above the first section: title, authors. */
  readonly head: Body
  readonly sections: readonly TemplateSection[]
  readonly variables: Variables
  /** Phrases of this template; a procedure's own `title`, `name` and `plain-name` go before them. */
  readonly phrases?: Readonly<Record<string, string>>
  /** Which texts of a procedure belong into this report; absent: none. */
  readonly procedureTexts?: 'note' | 'explainer'
}

/** All templates with the variables and phrases that they share. */
export interface TemplateLibrary {
  readonly reports: readonly ReportTemplate[]
  readonly procedures: readonly Procedure[]
  readonly variables: Variables
  readonly phrases: Readonly<Record<string, string>>
}

export type Values = Readonly<Record<string, string>>
