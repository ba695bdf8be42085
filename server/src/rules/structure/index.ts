import type { Rule } from '../../check/rule.js'
import { furniture } from './furniture.js'
import { gluedNumber } from './glued-number.js'
import { numberingGap } from './numbering-gap.js'

export const structureRules = [furniture, gluedNumber, numberingGap] as const satisfies readonly Rule[]
