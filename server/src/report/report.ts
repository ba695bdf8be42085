import { type CueFacts, scanCues } from '../domain/reports/cues.js'
import type { Evidence } from '../domain/reports/detect.js'
import type { FrontMatter } from '../markdown/front-matter.js'
import { textBetween } from '../text/around.js'
import type { Span } from '../text/span.js'
import type { Knowledge, ReportFacts } from './facts.js'
import type { Placed } from './passage-memo.js'
import { type ReportPart, readSections, type Section } from './sections.js'
import { evidenceOf, readType, reportParts, sumEvidence, type TypeReading } from './type-evidence.js'
import { WholeFacts } from './whole-facts.js'

/** The model of one report: its facts in place, its type and its sections. */
export class Report extends WholeFacts implements ReportFacts {
  readonly frontMatter: FrontMatter
  readonly reportType: string | undefined
  readonly typeReading: TypeReading
  readonly knowledge: Knowledge

  /** `type` is what the configuration or the command line says; the front matter wins over it, detection comes last. */
  constructor(
    source: string,
    frontMatter: FrontMatter,
    placed: readonly Placed[],
    knowledge: Knowledge,
    type: string | undefined,
  ) {
    super(source, frontMatter, placed)
    this.frontMatter = frontMatter
    this.knowledge = knowledge
    const given = declared(frontMatter, knowledge) ?? type
    this.typeReading = given
      ? { id: given, certainty: 'sure', reasons: [] }
      : readType(this.evidence, this, knowledge.reportTypes, knowledge.signs)
    this.reportType = this.typeReading.id
  }

  /** Cues of all report types; those of the workspace are looked for in the whole text, the others passage by passage. */
  override get cues(): CueFacts {
    return this.once('all cues', () => {
      const own = this.knowledge.reportTypes.flatMap(({ ownCues }) => ownCues ?? [])
      if (own.length === 0) return super.cues
      return {
        ...super.cues,
        seen: [super.cues, ...own.map((index) => scanCues(this.mask, index))].flatMap(({ seen }) => seen),
      }
    })
  }

  /** Summed over the passages, so that an edit costs what it changes; words of the workspace's types are read from the whole. */
  private get evidence(): Evidence {
    const own = this.knowledge.reportTypes.some(({ ownCues }) => ownCues)
    return own ? evidenceOf(this) : sumEvidence(this.placed.map(({ passage }) => passage.facts.evidence))
  }

  get parts(): readonly ReportPart[] {
    return this.once('parts', () => reportParts(this, this.knowledge.reportTypes, this.reportType))
  }

  get sections(): readonly Section[] {
    return this.once('sections', () => readSections(this, this.parts))
  }

  sectionAt(offset: number): Section | undefined {
    const { sections } = this
    let low = 0
    let high = sections.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sections[middle]!.label.start <= offset) low = middle + 1
      else high = middle
    }
    return sections[low - 1]
  }

  section(id: string): Section | undefined {
    return this.sections.find((s) => s.ids.includes(id))
  }

  /** The text of a span with marks, code and links blanked. */
  prose(span: Span): string {
    return textBetween(this.mask, span.start, span.end)
  }
}

function declared(frontMatter: FrontMatter, knowledge: Knowledge): string | undefined {
  const value = frontMatter.values['report-type']
  if (typeof value !== 'string') return undefined
  return knowledge.reportTypes.find((t) => t.id === value.trim().toLowerCase())?.id
}
