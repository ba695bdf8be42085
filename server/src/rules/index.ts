import type { Rule } from '../check/rule.js'
import { abbreviationRules } from './abbreviations/index.js'
import { agreementRules } from './agreement/index.js'
import { claimRules } from './claims/index.js'
import { contentRules } from './content/index.js'
import { levelRules } from './levels/index.js'
import { numberRules } from './numbers/index.js'
import { privacyRules } from './privacy/index.js'
import { safetyRules } from './safety/index.js'
import { sectionRules } from './sections/index.js'
import { structureRules } from './structure/index.js'
import { termRules } from './terms/index.js'
import { textRules } from './text/index.js'

/** Every rule, family by family. Findings do not depend on the order. */
export const rules: readonly Rule[] = [
  ...abbreviationRules,
  ...agreementRules,
  ...claimRules,
  ...contentRules,
  ...levelRules,
  ...numberRules,
  ...privacyRules,
  ...safetyRules,
  ...sectionRules,
  ...structureRules,
  ...termRules,
  ...textRules,
]
