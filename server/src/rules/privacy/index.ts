import type { Rule } from '../../check/rule.js'
import { ageOver89 } from './age-over-89.js'
import { privateContact } from './contact.js'
import { privateDate } from './date.js'
import { privateIdentifier } from './identifier.js'
import { identifyingDetails } from './identifying-details.js'
import { minorConsent } from './minor-consent.js'
import { patientName } from './patient-name.js'

export const privacyRules = [
  ageOver89,
  identifyingDetails,
  minorConsent,
  patientName,
  privateContact,
  privateDate,
  privateIdentifier,
] as const satisfies readonly Rule[]
