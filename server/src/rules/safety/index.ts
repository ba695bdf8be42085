import type { Rule } from '../../check/rule.js'
import { atSign } from './at-sign.js'
import { bloodLossUnit } from './blood-loss-unit.js'
import { cubicCentimeter } from './cubic-centimeter.js'
import { doNotUse } from './do-not-use.js'
import { doseSpacing } from './dose-spacing.js'
import { drugAbbreviation } from './drug-abbreviation.js'
import { errorProne } from './error-prone.js'
import { microgram } from './microgram.js'
import { nakedDecimal } from './naked-decimal.js'
import { trailingZero } from './trailing-zero.js'

export const safetyRules = [
  atSign,
  bloodLossUnit,
  cubicCentimeter,
  doNotUse,
  doseSpacing,
  drugAbbreviation,
  errorProne,
  microgram,
  nakedDecimal,
  trailingZero,
] as const satisfies readonly Rule[]
