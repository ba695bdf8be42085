import { scanAbbreviations } from '../domain/abbreviations/scan.js'
import { matchTerms } from '../domain/lexicon/match.js'
import { scanMeasures } from '../domain/measures/scan.js'
import { scanLevels } from '../domain/spine/scan.js'
import type { Comment } from './block.js'
import type { Facts, Knowledge } from './context.js'
import { findLabels } from './labels.js'
import type { Masked } from './mask.js'
import { findSentences } from './sentences.js'

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
  private readonly made: { -readonly [K in keyof Facts]?: Facts[K] } = {}

  constructor(source: string, masked: Masked, knowledge: Knowledge) {
    this.source = source
    this.mask = masked.mask
    this.blocks = masked.blocks
    this.comments = masked.comments
    this.links = masked.links
    this.data = knowledge
  }

  get labels(): Facts['labels'] {
    return (this.made.labels ??= findLabels(this.source, this.blocks))
  }

  get sentences(): Facts['sentences'] {
    return (this.made.sentences ??= findSentences(this.mask))
  }

  get levels(): Facts['levels'] {
    return (this.made.levels ??= scanLevels(this.mask))
  }

  get terms(): Facts['terms'] {
    return (this.made.terms ??= matchTerms(this.data.lexicon, this.mask))
  }

  get abbreviations(): Facts['abbreviations'] {
    return (this.made.abbreviations ??= scanAbbreviations(this.mask))
  }

  get measures(): Facts['measures'] {
    return (this.made.measures ??= scanMeasures(this.mask))
  }
}
