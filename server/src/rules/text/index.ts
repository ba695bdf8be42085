import type { Rule } from '../../check/rule.js'
import { agreement } from './agreement.js'
import { capitalOpening } from './capital-opening.js'
import { commaSplice } from './comma-splice.js'
import { cutOff } from './cut-off.js'
import { doubleSpace } from './double-space.js'
import { doubledSentence } from './doubled-sentence.js'
import { doubledWord } from './doubled-word.js'
import { fullWidthMark } from './full-width-mark.js'
import { listComma } from './list-comma.js'
import { lowerCaseStart } from './lower-case-start.js'
import { numberAndNoun } from './number-and-noun.js'
import { sameRoot } from './same-root.js'
import { spaceAfterMark } from './space-after-mark.js'
import { spaceBeforeMark } from './space-before-mark.js'
import { unpaired } from './unpaired.js'
import { verbForm } from './verb-form.js'
import { wrongForm } from './wrong-form.js'
import { wrongTurn } from './wrong-turn.js'

export const textRules = [
  agreement,
  capitalOpening,
  commaSplice,
  cutOff,
  doubleSpace,
  doubledSentence,
  doubledWord,
  fullWidthMark,
  listComma,
  lowerCaseStart,
  numberAndNoun,
  sameRoot,
  spaceAfterMark,
  spaceBeforeMark,
  unpaired,
  verbForm,
  wrongForm,
  wrongTurn,
] as const satisfies readonly Rule[]
