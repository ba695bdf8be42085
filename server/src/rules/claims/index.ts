import type { Rule } from '../../check/rule.js'
import { absoluteClaim } from './absolute.js'
import { advertising } from './advertising.js'
import { comparison } from './comparison.js'
import { figureClaim } from './figure.js'
import { firstClaim } from './first.js'
import { praise } from './praise.js'
import { proof } from './proof.js'
import { superlative } from './superlative.js'

export const claimRules = [
  firstClaim,
  superlative,
  absoluteClaim,
  figureClaim,
  praise,
  comparison,
  advertising,
  proof,
] as const satisfies readonly Rule[]
