import type { Rule } from '../../check/rule.js'
import { announcedListed } from './announced-listed.js'
import { changeDirection } from './change-direction.js'
import { confidenceInterval } from './confidence-interval.js'
import { countInWords } from './count-in-words.js'
import { dateStyle } from './date-style.js'
import { decimalComma } from './decimal-comma.js'
import { duration } from './duration.js'
import { groupSum } from './group-sum.js'
import { implantSize } from './implant-size.js'
import { meanInRange } from './mean-in-range.js'
import { meanSd } from './mean-sd.js'
import { mixedRange } from './mixed-range.js'
import { moreThanAll } from './more-than-all.js'
import { pValue } from './p-value.js'
import { partsAndTotal } from './parts-and-total.js'
import { percentage } from './percentage.js'
import { plausibility } from './plausibility.js'
import { rangeDash } from './range-dash.js'
import { rateOfChange } from './rate-of-change.js'
import { scaleBounds } from './scale-bounds.js'
import { significance } from './significance.js'
import { smallNumber } from './small-number.js'
import { tScore } from './t-score.js'
import { thousands } from './thousands.js'
import { unitForm } from './unit-form.js'
import { unitSpacing } from './unit-spacing.js'
import { vaguePrecision } from './vague-precision.js'
import { weekday } from './weekday.js'
import { yearlyAndTotal } from './yearly-and-total.js'

export const numberRules = [
  announcedListed,
  partsAndTotal,
  duration,
  meanInRange,
  moreThanAll,
  rateOfChange,
  weekday,
  yearlyAndTotal,
  changeDirection,
  confidenceInterval,
  countInWords,
  dateStyle,
  decimalComma,
  groupSum,
  implantSize,
  meanSd,
  mixedRange,
  pValue,
  percentage,
  plausibility,
  rangeDash,
  scaleBounds,
  significance,
  smallNumber,
  tScore,
  thousands,
  unitForm,
  unitSpacing,
  vaguePrecision,
] as const satisfies readonly Rule[]
