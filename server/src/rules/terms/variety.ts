import type { SpelledWord } from '../../domain/lexicon/match.js'
import type { Variety } from '../../domain/lexicon/spelling.js'

/** The spelling that most words of the report have; undefined where there are none or as many of each. */
export function varietyOf(spelled: readonly SpelledWord[]): Variety | undefined {
  let uk = 0
  for (const word of spelled) if (word.variety === 'uk') uk++
  const us = spelled.length - uk
  return us === uk ? undefined : us > uk ? 'us' : 'uk'
}
