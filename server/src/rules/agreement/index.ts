import type { Rule } from '../../check/rule.js'
import { anesthesia } from './anesthesia.js'
import { approach } from './approach.js'
import { bloodLossAgreement } from './blood-loss.js'
import { complications } from './complications.js'
import { counts } from './counts.js'
import { dateOrder } from './date-order.js'
import { disposition } from './disposition.js'
import { dose } from './dose.js'
import { drain } from './drain.js'
import { dura } from './dura.js'
import { duration } from './duration.js'
import { fluids } from './fluids.js'
import { fusionBed } from './fusion-bed.js'
import { graft } from './graft.js'
import { implantCount } from './implant-count.js'
import { levelNumber } from './level-number.js'
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
  approach,
  counts,
  dateOrder,
  disposition,
  dose,
  drain,
  duration,
  dura,
  fluids,
  graft,
  implantCount,
  levelNumber,
  fusionBed,
  patientAge,
  patientSex,
  position,
  sideUp,
  specimens,
  times,
] as const satisfies readonly Rule[]
