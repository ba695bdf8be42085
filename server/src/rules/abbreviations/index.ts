import type { Rule } from '../../check/rule.js'
import { ambiguousAbbreviation } from './ambiguous.js'
import { definedTwice } from './defined-twice.js'
import { definitionFormat } from './definition-format.js'
import { longFormRepeated } from './long-form-repeated.js'
import { lowerCaseStart } from './lower-case-start.js'
import { notNeeded } from './not-needed.js'
import { undefinedAbbreviation } from './undefined.js'
import { unusedAbbreviation } from './unused.js'
import { usedBeforeDefinition } from './used-before-definition.js'

export const abbreviationRules = [
  ambiguousAbbreviation,
  definedTwice,
  definitionFormat,
  longFormRepeated,
  lowerCaseStart,
  notNeeded,
  undefinedAbbreviation,
  unusedAbbreviation,
  usedBeforeDefinition,
] as const satisfies readonly Rule[]
