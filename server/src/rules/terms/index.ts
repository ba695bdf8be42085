import type { Rule } from '../../core/rule.js'
import { discouragedTerm } from './discouraged.js'

export const termRules = [discouragedTerm] as const satisfies readonly Rule[]
