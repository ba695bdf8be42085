import type { AbbreviationBook } from '../domain/abbreviations/book.js'
import type { AbbreviationFacts } from '../domain/abbreviations/scan.js'
import type { ClaimBook } from '../domain/claims/book.js'
import type { Claim } from '../domain/claims/scan.js'
import type { FrameBook } from '../domain/frames/book.js'
import type { Lexicon, TermMatch } from '../domain/lexicon/lexicon.js'
import type { SpelledWord, VariantWord } from '../domain/lexicon/match.js'
import type { Caution, SafetyBook } from '../domain/medication/caution.js'
import type { Blank } from '../domain/reports/blank-scan.js'
import type { CueFacts, CueIndex } from '../domain/reports/cues.js'
import type { SignBook } from '../domain/reports/signs.js'
import type { ReportType } from '../domain/reports/type.js'
import type { SpineBook } from '../domain/spine/book.js'
import type { LevelMention } from '../domain/spine/mention.js'
import type { AgreementBook } from '../domain/statements/book.js'
import type { CaseWords } from '../domain/statements/case-words.js'
import type { Statement } from '../domain/statements/statement.js'
import type { TemplateLibrary } from '../domain/templates/model.js'
import type { AgeMention } from '../domain/values/ages.js'
import type { BloodLossMention } from '../domain/values/blood-loss.js'
import type { DateMention } from '../domain/values/dates.js'
import type { Identifier } from '../domain/values/identifiers.js'
import type { Measure } from '../domain/values/measures.js'
import type { PersonMention } from '../domain/values/people.js'
import type { PersonBook } from '../domain/values/person-book.js'
import type { Block, Comment, Link } from '../markdown/block.js'
import type { FrontMatter } from '../markdown/front-matter.js'
import type { Span } from '../text/span.js'
import type { Label } from './label.js'
import type { ReportPart, Section } from './sections.js'
import type { TypeReading } from './type-evidence.js'

/** The clinical data that rules and features read; made once from `server/data`. */
export interface Knowledge {
  readonly lexicon: Lexicon
  /** Set phrases of translated news. */
  readonly frames: FrameBook
  /** Real words that stand for others (`virtual body`). */
  readonly slips: FrameBook
  readonly reportTypes: readonly ReportType[]
  /** The cues of the built-in report types. */
  readonly cues: CueIndex
  /** Weak signs of the type of a text. */
  readonly signs: SignBook
  readonly templates: TemplateLibrary
  readonly abbreviations: AbbreviationBook
  readonly safety: SafetyBook
  readonly spine: SpineBook
  readonly agreement: AgreementBook
  /** The words that statements are read by. */
  readonly statements: CaseWords
  readonly claims: ClaimBook
  readonly people: PersonBook
}

/**
 * Facts of a stretch of text. All spans are relative to `source`; `mask` has the same length, so mask offsets are source
 * offsets. In the mask code, URLs, link targets, HTML, comments, `{{…}}` and Markdown marks are blanks; U+2029 ends a block;
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
  /** Words that only one variety of English spells so. */
  readonly spelled: readonly SpelledWord[]
  /** Words with two right spellings that a report should not mix. */
  readonly variants: readonly VariantWord[]
  /** Longer words that are neither in the lexicon nor common. */
  readonly unknownWords: readonly Span[]
  readonly abbreviations: AbbreviationFacts
  readonly measures: readonly Measure[]
  /** Candidates for error-prone abbreviations (`q.d.`, `MSO4`). */
  readonly cautions: readonly Caution[]
  /** Where the text speaks of blood loss. */
  readonly bloodLoss: readonly BloodLossMention[]
  /** Claims without support. */
  readonly claims: readonly Claim[]
  /** Calendar dates; those without a year, too. */
  readonly dates: readonly DateMention[]
  /** Ages of ninety and more. */
  readonly ages: readonly AgeMention[]
  /** Names that may be patients'. */
  readonly people: readonly PersonMention[]
  /** Places of a template that were not filled in. */
  readonly blanks: readonly Blank[]
  /** Contact data and identifying numbers. */
  readonly identifiers: readonly Identifier[]
  /** Cues of report types and their elements, and the number of words. */
  readonly cues: CueFacts
  /** What the text says of levels, sides, persons, amounts and events. */
  readonly statements: readonly Statement[]
  /** How often each weak sign of a type is seen. */
  readonly signs: readonly number[]
}

/** What an expression found, and where. */
export interface Found {
  readonly span: Span
  readonly match: RegExpExecArray
}

/** The facts of a whole report and its sections. */
export interface ReportFacts extends Facts {
  readonly frontMatter: FrontMatter
  /** Id of the report type, or undefined where the document is no known report. */
  readonly reportType: string | undefined
  readonly knowledge: Knowledge
  /** How sure the type is, and by which signs. */
  readonly typeReading: TypeReading
  /** The reports of the file with their types: one, or a report and the biography of its speaker. */
  readonly parts: readonly ReportPart[]
  /** In order of the text; nested headings overlap with their parents. */
  readonly sections: readonly Section[]
  /** The section whose body holds the offset: the innermost one, or undefined before the first. */
  sectionAt(offset: number): Section | undefined
  /** The first section with that id of the report type. */
  section(id: string): Section | undefined
  /**
   * What a global expression finds in the mask, which it must not do across blocks. Remembered passage by passage: after an
   * edit only what is new is searched. The expression is a constant.
   */
  find(expression: RegExp): readonly Found[]
  /** The mask of a span. */
  prose(span: Span): string
}
