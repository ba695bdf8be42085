/**
 * What client and server say to each other beyond the language server protocol. JSON only, no imports: client code outside
 * `preview/` imports nothing else of the server. Ranges have the shape of the protocol's ranges (0-based, UTF-16).
 */

export type Position = { readonly line: number; readonly character: number }
export type Range = { readonly start: Position; readonly end: Position }
export type TextEdit = { readonly range: Range; readonly newText: string }

/** What the client can do; sent as `initializationOptions`. Each is off where it is absent, so any other editor works too. */
export interface ClientAbilities {
  /** Answers `serverRequests.readFile`. */
  readonly readFile?: boolean
  readonly commands?: boolean
  /** Wants `notifications.checked`. */
  readonly checked?: boolean
  /** URI of the rules' documentation (RULES.md of the extension); rules are its anchors. The desktop server knows its own. */
  readonly rulesUri?: string
}

/** Commands that code actions call in the client; each with the type of its one argument. */
export const clientCommands = {
  /** `OpenRule` */
  openRule: 'spineReport.openRule',
  /** `AddWord`: adds a word to the user's own list (setting `spineReport.words`, global). */
  addWord: 'spineReport.addWord',
} as const

export type OpenRule = { readonly rule: string; readonly href: string }
export type AddWord = { readonly word: string }

/** Requests of the client; parameters and results in `Requests`. */
export const requests = {
  outline: 'spineReport/outline',
  reportTypes: 'spineReport/reportTypes',
  procedures: 'spineReport/procedures',
  procedureBody: 'spineReport/procedureBody',
  lookUp: 'spineReport/lookUp',
  preview: 'spineReport/preview',
  checkAll: 'spineReport/checkAll',
  rewrite: 'spineReport/rewrite',
  caseSummary: 'spineReport/caseSummary',
} as const

/** Requests of the server, answered by the client. */
export const serverRequests = {
  /** Text of a file of the workspace, an unsaved one as it stands in the editor; null where there is none. `{uri}` → `{text}` */
  readFile: 'spineReport/readFile',
} as const

export const notifications = {
  /** Server → client, `Checked`: a document was checked again; outline, status and preview may be asked for anew. */
  checked: 'spineReport/checked',
} as const

export type DocumentParams = { readonly uri: string }

/** Parameters and result of each request; `client.sendRequest<Result<'outline'>>(requests.outline, params)`. */
export interface Requests {
  readonly outline: { readonly params: DocumentParams; readonly result: Outline | null }
  readonly reportTypes: { readonly params: Partial<DocumentParams>; readonly result: readonly ReportTypeItem[] }
  readonly procedures: { readonly params: Record<string, never>; readonly result: readonly ProcedureItem[] }
  readonly procedureBody: { readonly params: ProcedureBodyParams; readonly result: ProcedureBody | null }
  readonly lookUp: { readonly params: LookUpParams; readonly result: readonly Concept[] }
  readonly preview: { readonly params: DocumentParams; readonly result: Preview | null }
  readonly checkAll: { readonly params: CheckAllParams; readonly result: readonly CheckedFile[] }
  readonly caseSummary: { readonly params: DocumentParams; readonly result: string | null }
  readonly rewrite: { readonly params: RewriteParams; readonly result: Rewrite | null }
}

export type Params<Name extends keyof Requests> = Requests[Name]['params']
export type Result<Name extends keyof Requests> = Requests[Name]['result']

export type Severity = 'error' | 'warning' | 'info'
export type Counts = Readonly<Record<Severity, number>>

export interface Checked {
  readonly uri: string
  readonly version: number
  readonly reportType: { readonly id: string; readonly title: string } | null
  readonly counts: Counts
}

/** The report at a glance: what the Report view and the language status item show. */
export interface Outline {
  readonly uri: string
  /** Version of the document that the ranges belong to. */
  readonly version: number
  /** Null where the document is no report that we know. */
  readonly reportType: { readonly id: string; readonly title: string } | null
  /** What the type was judged by where labels and title do not say it: “institution 5×”; empty where they do. */
  readonly typeSigns: readonly string[]
  /** Journal or meeting whose limits apply. */
  readonly profile: { readonly id: string; readonly title: string } | null
  readonly sections: readonly OutlineSection[]
  /** Sections that must be there, and how many of them are. */
  readonly complete: { readonly done: number; readonly of: number }
  /** In order of the sections, then by side. */
  readonly levels: readonly LevelGroup[]
  readonly abbreviations: readonly OutlineAbbreviation[]
  readonly names: readonly OutlineName[]
  /** Families in fixed order, only those with findings. */
  readonly families: readonly FindingFamily[]
  readonly counts: Counts
}

export type SectionNeed = 'required' | 'recommended' | 'conditional' | 'optional'
/** `text`: stated in running text only. `other`: a section that the report type does not know. */
export type SectionStatus = 'section' | 'empty' | 'text' | 'missing' | 'other'

export interface OutlineSection {
  readonly id: string
  /** Name in the user's language. */
  readonly title: string
  readonly need: SectionNeed
  readonly status: SectionStatus
  /** Label as written, null where it has none. */
  readonly label: string | null
  /** Label, or the sentence that states it; null where it is missing. */
  readonly range: Range | null
}

export interface LevelGroup {
  /** Label of the section, null before the first. */
  readonly section: string | null
  readonly side: 'left' | 'right' | 'bilateral' | null
  readonly mentions: readonly { readonly text: string; readonly levels: readonly string[]; readonly range: Range }[]
}

export interface OutlineAbbreviation {
  readonly short: string
  /** Null where neither the report nor the lexicon knows it. */
  readonly long: string | null
  readonly definedIn: 'report' | 'lexicon' | null
  readonly uses: number
  /** Definition, else first use. */
  readonly range: Range
}

export interface OutlineName {
  readonly name: string
  /** Surgeon, author, patient …, in the user's language; null where the text does not say. */
  readonly role: string | null
  readonly range: Range
}

export interface FindingFamily {
  readonly family: string
  readonly title: string
  readonly findings: readonly {
    readonly rule: string
    readonly severity: Severity
    readonly message: string
    readonly range: Range
  }[]
}

export interface ReportTypeItem {
  readonly id: string
  readonly title: string
  /** What it is for, one sentence. */
  readonly description: string
  /** Snippet text of a whole new document, with tab stops. */
  readonly template: string
}

export interface ProcedureItem {
  readonly id: string
  readonly name: string
  readonly zh: string
  readonly region: string
  readonly approach: string
  readonly abbreviations: readonly string[]
  /** More words to search by, English and Chinese. */
  readonly keywords: readonly string[]
}

export type ProcedureBodyParams = DocumentParams & { readonly id: string; readonly position: Position }

/** A place with the snippet text that goes there; pieces in one answer are one snippet: equal tab stops are one place. */
export type SnippetPiece = { readonly range: Range; readonly snippet: string }
export type ProcedureBody = { readonly version: number; readonly snippets: readonly SnippetPiece[] }

export interface LookUpParams {
  readonly query: string
  /** 50 where absent. */
  readonly limit?: number
  /** Takes the spelling variety (US or UK) of this document. */
  readonly uri?: string
}

/** A concept of the lexicon, best match first. */
export interface Concept {
  readonly id: string
  /** In the spelling variety of the document; also the text to insert. */
  readonly preferred: string
  readonly zh: string
  readonly definition: string
  readonly abbreviations: readonly string[]
  readonly accepted: readonly string[]
  readonly category: string
  readonly source: string
}

export interface Preview {
  readonly version: number
  /** Checklist and drawing of the spine as static HTML with inline SVG, all text escaped. */
  readonly html: string
}

/** Texts of any files, open or not; unsaved ones as they stand in the editor. */
export type CheckAllParams = { readonly documents: readonly { readonly uri: string; readonly text: string }[] }

export interface CheckedFile {
  readonly uri: string
  readonly reportType: string | null
  readonly counts: Counts
  /** Diagnostics of the protocol; for files that are open the editor has them already. */
  readonly diagnostics: readonly unknown[]
}

/**
 * `setReportType`: `argument` is the id. `normaliseLevels`: a style, absent: the document's. `abbreviationTable`: at `position`.
 * `convertToMarkdown`: `withoutFurniture` drops the frame of a web page too. `fixRule`: the safe fixes of that rule.
 */
export interface RewriteParams extends DocumentParams {
  readonly change:
    | 'setReportType'
    | 'normaliseLevels'
    | 'insertMissingSections'
    | 'labelsToHeadings'
    | 'abbreviationTable'
    | 'convertToMarkdown'
    | 'fixRule'
  readonly argument?: string
  readonly position?: Position
}

/** Null instead where there is nothing to change. */
export interface Rewrite {
  readonly version: number
  readonly edits: readonly TextEdit[]
  /** Present where the texts have tab stops, also at several places; `edits` is empty then. */
  readonly snippets?: readonly SnippetPiece[]
}

/** Name of the settings section and of the project file. */
export const settingsSection = 'spineReport'
export const configFileName = '.spine-report.json'
