import type { AbbreviationFacts } from '../domain/abbreviations/scan.js'
import type { Lexicon, TermMatch } from '../domain/lexicon/lexicon.js'
import type { Measure } from '../domain/measures/scan.js'
import type { ReportType } from '../domain/reports/type.js'
import type { LevelMention } from '../domain/spine/mention.js'
import type { TemplateLibrary } from '../domain/templates/model.js'
import type { Span } from '../text/span.js'
import type { Block, Comment, Label, Link } from './block.js'
import type { FrontMatter } from './front-matter.js'
import type { OptionValues } from './rule.js'
import type { Section } from './sections.js'

/** The clinical data that rules and features read; made once from `server/data`. */
export interface Knowledge {
  readonly lexicon: Lexicon
  readonly reportTypes: readonly ReportType[]
  readonly templates: TemplateLibrary
}

/**
 * Facts of a stretch of text. All spans are relative to `source`; `mask` has the same length, so mask offsets are source
 * offsets. In the mask code, URLs, link targets, HTML, comments and Markdown marks are blanks; U+2029 ends a block;
 * U+2060 stands for a mark inside a word (`**L4**-L5`) and is skipped by the scanners; CR and LF stay.
 */
export interface Facts {
  readonly source: string
  readonly mask: string
  readonly blocks: readonly Block[]
  readonly labels: readonly Label[]
  readonly comments: readonly Comment[]
  readonly links: readonly Link[]
  /** Sentences of the prose, cut inside blocks. */
  readonly sentences: readonly Span[]
  readonly levels: readonly LevelMention[]
  readonly terms: readonly TermMatch[]
  readonly abbreviations: AbbreviationFacts
  readonly measures: readonly Measure[]
}

interface Settings {
  readonly knowledge: Knowledge
  /** Id of the report type, or undefined where the document is no known report. */
  readonly reportType: string | undefined
  /** Values of the rule's own options, defaults filled in. */
  readonly options: OptionValues
  /** Words of the user and the workspace that are never reported, lower case. */
  readonly words: ReadonlySet<string>
}

/** What a passage rule sees. */
export interface PassageContext extends Facts, Settings {}

/** The facts of a whole report and its sections. */
export interface ReportFacts extends Facts {
  readonly frontMatter: FrontMatter
  /** Id of the report type, or undefined where the document is no known report. */
  readonly reportType: string | undefined
  readonly knowledge: Knowledge
  /** In order of the text; nested headings overlap with their parents. */
  readonly sections: readonly Section[]
  /** The section whose body holds the offset: the innermost one, or undefined before the first. */
  sectionAt(offset: number): Section | undefined
  /** The first section with that id of the report type. */
  section(id: string): Section | undefined
  /** The mask of a span. */
  prose(span: Span): string
}

/** What a report rule sees. */
export interface ReportContext extends ReportFacts, Settings {}
