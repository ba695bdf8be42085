import type { Rule } from '../../check/rule.js'
import { duplicateSection } from './duplicate.js'
import { emptySection } from './empty.js'
import { missingSection } from './missing.js'
import { misspelledLabel } from './misspelled-label.js'
import { numberingStops } from './numbering-stops.js'
import { sectionOrder } from './order.js'
import { placeholder } from './placeholder.js'
import { plainLabel } from './plain-label.js'
import { unmarkedHeading } from './unmarked-heading.js'

export const sectionRules = [
  missingSection,
  emptySection,
  placeholder,
  duplicateSection,
  sectionOrder,
  misspelledLabel,
  unmarkedHeading,
  plainLabel,
  numberingStops,
] as const satisfies readonly Rule[]
