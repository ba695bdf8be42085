import type { Rule } from '../../core/rule.js'
import { discouragedTerm } from './discouraged.js'
import { misspelledTerm } from './misspelled.js'

export const termRules = [discouragedTerm, misspelledTerm] as const satisfies readonly Rule[]
