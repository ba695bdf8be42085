import type { Rule } from '../../check/rule.js'
import { calque } from './calque.js'
import { capitalisation } from './capitalisation.js'
import { discouragedTerm } from './discouraged.js'
import { falseFriend } from './false-friend.js'
import { hyphenation } from './hyphenation.js'
import { institutionName } from './institution-name.js'
import { misspelledTerm } from './misspelled.js'
import { mixedTerms } from './mixed.js'
import { classificationNumerals } from './numerals.js'
import { spellingVariety } from './spelling-variety.js'
import { translationese } from './translationese.js'

export const termRules = [
  calque,
  capitalisation,
  discouragedTerm,
  falseFriend,
  hyphenation,
  institutionName,
  misspelledTerm,
  mixedTerms,
  classificationNumerals,
  spellingVariety,
  translationese,
] as const satisfies readonly Rule[]
