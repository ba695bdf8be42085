import type { Knowledge } from './core/context.js'
import { buildLexicon, type Lexicon } from './domain/lexicon/lexicon.js'

/** The clinical data in the shape that rules and features read. */
export function makeKnowledge(): Knowledge {
  let lexicon: Lexicon | undefined
  return {
    get lexicon(): Lexicon {
      return (lexicon ??= buildLexicon([]))
    },
    reportTypes: [],
  }
}
