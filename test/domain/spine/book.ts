import type { LevelMention } from '../../../server/src/domain/spine/mention.js'
import { scanLevels } from '../../../server/src/domain/spine/reading/scan.js'
import { makeKnowledge } from '../../../server/src/knowledge.js'

const { spine } = makeKnowledge()

export const { anatomy, words } = spine

/** Levels of a text that is its own mask. */
export const scan = (text: string): readonly LevelMention[] => scanLevels(text, words)

/** `L4-5 disc L4,L5`: expression, kind and levels of each mention, the impossible ones as `none`. */
export const read = (text: string): readonly string[] =>
  scan(text).map(({ span, kind, levels }) => [text.slice(span.start, span.end), kind, levels.join()].join(' ').trim())
