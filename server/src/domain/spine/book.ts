import { type Anatomy, type AnatomyFile, makeAnatomy } from './anatomy.js'
import { type LevelWords, makeVocabulary, type Vocabulary } from './vocabulary.js'

/** What the product knows about the spine. */
export interface SpineBook {
  readonly anatomy: Anatomy
  readonly words: Vocabulary
  /** Place of a vertebra in the order of the anatomy, head first. */
  readonly places: ReadonlyMap<string, number>
}

/** Reads `server/data/spine`. */
export const spineBook = (anatomy: AnatomyFile, words: LevelWords): SpineBook => ({
  anatomy: makeAnatomy(anatomy),
  words: makeVocabulary(words),
  places: new Map(anatomy.order.map((name, i) => [name, i])),
})
