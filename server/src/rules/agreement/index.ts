import type { Rule } from '../../check/rule.js'
import { anesthesia } from './anesthesia.js'
import { bloodLossAgreement } from './blood-loss.js'
import { complications } from './complications.js'
import { fusionBed } from './fusion-bed.js'
import { patientAge } from './patient-age.js'
import { patientSex } from './patient-sex.js'
import { position } from './position.js'
import { sideUp } from './side-up.js'
import { specimens } from './specimens.js'
import { times } from './times.js'

/** Agreement of the sections of a report with each other. */
export const agreementRules = [
  anesthesia,
  bloodLossAgreement,
  complications,
  fusionBed,
  patientAge,
  patientSex,
  position,
  sideUp,
  specimens,
  times,
] as const satisfies readonly Rule[]
