import type { Rule } from '../../check/rule.js'
import { cordBelowConus } from './cord-below-conus.js'
import { crossRegionPair } from './cross-region-pair.js'
import { dashStyle } from './dash-style.js'
import { discNamedByOneVertebra } from './disc-named-by-one-vertebra.js'
import { foramenNamedByOneVertebra } from './foramen-named-by-one-vertebra.js'
import { foreignLetter } from './foreign-letter.js'
import { fullwidthCharacters } from './fullwidth-characters.js'
import { impossibleLevel } from './impossible-level.js'
import { innerDot } from './inner-dot.js'
import { innerHyphen } from './inner-hyphen.js'
import { innerSpace } from './inner-space.js'
import { invertedRange } from './inverted-range.js'
import { letterDigitConfusion } from './letter-digit-confusion.js'
import { levelCountMismatch } from './level-count-mismatch.js'
import { levelMismatch } from './level-mismatch.js'
import { lowerCase } from './lower-case.js'
import { mixedNotation } from './mixed-notation.js'
import { noDiscAtLevel } from './no-disc-at-level.js'
import { nonAdjacentDisc } from './non-adjacent-disc.js'
import { nonStandardName } from './non-standard-name.js'
import { regionOmitted } from './region-omitted.js'
import { regionTextMismatch } from './region-text-mismatch.js'
import { romanNumerals } from './roman-numerals.js'
import { rootLevelQuery } from './root-level-query.js'
import { rootUsedAsVertebra } from './root-used-as-vertebra.js'
import { runTogether } from './run-together.js'
import { sameEndpoints } from './same-endpoints.js'
import { screwCountQuery } from './screw-count-query.js'
import { segmentNamedByOneVertebra } from './segment-named-by-one-vertebra.js'
import { sideMismatch } from './side-mismatch.js'
import { slashRange } from './slash-range.js'
import { spelledRegion } from './spelled-region.js'
import { subscriptCharacters } from './subscript-characters.js'
import { transitionalNeedsNumbering } from './transitional-needs-numbering.js'

export const levelRules = [
  cordBelowConus,
  crossRegionPair,
  dashStyle,
  discNamedByOneVertebra,
  foramenNamedByOneVertebra,
  foreignLetter,
  fullwidthCharacters,
  impossibleLevel,
  innerDot,
  innerHyphen,
  innerSpace,
  invertedRange,
  letterDigitConfusion,
  levelCountMismatch,
  levelMismatch,
  lowerCase,
  mixedNotation,
  noDiscAtLevel,
  nonAdjacentDisc,
  nonStandardName,
  regionOmitted,
  regionTextMismatch,
  romanNumerals,
  rootLevelQuery,
  rootUsedAsVertebra,
  runTogether,
  sameEndpoints,
  screwCountQuery,
  segmentNamedByOneVertebra,
  sideMismatch,
  slashRange,
  spelledRegion,
  subscriptCharacters,
  transitionalNeedsNumbering,
] as const satisfies readonly Rule[]
