import { scanAbbreviations } from '../domain/abbreviations/scan.js'
import { scanClaims } from '../domain/claims/scan.js'
import { scanTerms, type WordScan } from '../domain/lexicon/match.js'
import { scanCautions } from '../domain/medication/caution.js'
import { scanBlanks } from '../domain/reports/blank-scan.js'
import { scanCues } from '../domain/reports/cues.js'
import { countSigns } from '../domain/reports/signs.js'
import { scanLevels } from '../domain/spine/reading/scan.js'
import { scanStatements } from '../domain/statements/scan.js'
import { scanAges } from '../domain/values/ages.js'
import { scanBloodLoss } from '../domain/values/blood-loss.js'
import { scanDates } from '../domain/values/dates.js'
import { scanIdentifiers } from '../domain/values/identifiers.js'
import { placeMeasure, scanMeasures } from '../domain/values/measures.js'
import { scanPeople } from '../domain/values/people.js'
import type { Comment } from '../markdown/block.js'
import type { Masked } from '../markdown/mask.js'
import { findSentences } from '../markdown/sentences.js'
import { type Reading, readingOf } from '../markdown/shown.js'
import type { Span } from '../text/span.js'
import type { Facts, Knowledge } from './facts.js'
import { scanWithFields } from './fields.js'
import { findLabels } from './labels.js'
import { type PassageEvidence, passageEvidence } from './type-evidence.js'

/**
 * The facts of one passage, relative to it. Scanners run when somebody first asks for what they give, once per passage.
 * What they gave is kept in an object of its own, so that it is shared by every context that inherits from these facts.
 */
export class PassageFacts implements Facts {
  readonly source: string
  readonly mask: string
  readonly blocks: Facts['blocks']
  readonly comments: readonly Comment[]
  readonly links: Facts['links']
  private readonly data: Knowledge
  private read: Reading | undefined
  private readonly made: { -readonly [K in keyof Facts]?: Facts[K] } & { words?: WordScan } = {}

  private shown: PassageEvidence | undefined
  private readonly finds = new Map<RegExp, readonly RegExpExecArray[]>()

  constructor(source: string, masked: Masked, knowledge: Knowledge) {
    this.source = source
    this.mask = masked.mask
    this.blocks = masked.blocks
    this.comments = masked.comments
    this.links = masked.links
    this.data = knowledge
  }

  /** What a global expression finds in the passage; kept as long as the passage. */
  find(expression: RegExp): readonly RegExpExecArray[] {
    let found = this.finds.get(expression)
    if (!found) this.finds.set(expression, (found = [...this.mask.matchAll(expression)]))
    return found
  }

  /** What a reader sees, for the scanners of values: no mark parts a number from its unit. */
  private get reading(): Reading {
    return (this.read ??= readingOf(this))
  }

  private placed<F extends { readonly span: Span }>(facts: readonly F[]): readonly F[] {
    return facts.map((fact) => ({ ...fact, span: this.reading.place(fact.span) }))
  }

  get labels(): Facts['labels'] {
    return (this.made.labels ??= findLabels(this.source, this.mask, this.blocks))
  }

  get sentences(): Facts['sentences'] {
    return (this.made.sentences ??= findSentences(this.mask))
  }

  get levels(): Facts['levels'] {
    return (this.made.levels ??= scanLevels(this.mask, this.data.spine.words))
  }

  /** Terms, spellings and unknown words come out of one pass. */
  private get wordScan(): WordScan {
    return (this.made.words ??= scanTerms(this.data.lexicon, this.mask))
  }

  get terms(): Facts['terms'] {
    return this.wordScan.terms
  }

  get spelled(): Facts['spelled'] {
    return this.wordScan.spelled
  }

  get variants(): Facts['variants'] {
    return this.wordScan.variants
  }

  get unknownWords(): Facts['unknownWords'] {
    return this.wordScan.unknownWords
  }

  get abbreviations(): Facts['abbreviations'] {
    return (this.made.abbreviations ??= scanAbbreviations(this.mask, this.source))
  }

  get measures(): Facts['measures'] {
    return (this.made.measures ??= scanMeasures(this.reading.text).map((m) => placeMeasure(m, this.reading.place)))
  }

  get cautions(): Facts['cautions'] {
    return (this.made.cautions ??= this.placed(scanCautions(this.data.safety, this.reading.text)))
  }

  get bloodLoss(): Facts['bloodLoss'] {
    return (this.made.bloodLoss ??= this.placed(scanBloodLoss(this.reading.text)))
  }

  get claims(): Facts['claims'] {
    return (this.made.claims ??= scanClaims(this.data.claims, this.mask, this.sentences))
  }

  get dates(): Facts['dates'] {
    return (this.made.dates ??= this.placed(scanDates(this.reading.text)))
  }

  get ages(): Facts['ages'] {
    return (this.made.ages ??= scanWithFields(this.mask, this.blocks, scanAges))
  }

  get people(): Facts['people'] {
    return (this.made.people ??= scanWithFields(this.mask, this.blocks, (text) => scanPeople(text, this.data.people)))
  }

  get blanks(): Facts['blanks'] {
    return (this.made.blanks ??= scanBlanks(this.mask, this.source))
  }

  get identifiers(): Facts['identifiers'] {
    return (this.made.identifiers ??= scanWithFields(this.mask, this.blocks, scanIdentifiers))
  }

  get signs(): Facts['signs'] {
    return (this.made.signs ??= countSigns(this.mask, this.data.signs))
  }

  get cues(): Facts['cues'] {
    return (this.made.cues ??= scanCues(this.mask, this.data.cues))
  }

  get statements(): Facts['statements'] {
    return (this.made.statements ??= scanStatements(this, this.data.spine.places, this.data.statements))
  }

  /** What it shows of the type of the report. */
  get evidence(): PassageEvidence {
    return (this.shown ??= passageEvidence(this))
  }

  /** Reads what the report will ask of every passage at once, for a check in steps; false where that was read before. */
  prepare(): boolean {
    if (this.shown && this.made.statements) return false
    const read = [this.evidence, this.statements, this.signs]
    return read.length > 0
  }
}
