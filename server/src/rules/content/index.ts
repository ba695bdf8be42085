import type { Rule } from '../../check/rule.js'
import { authorList } from './author-list.js'
import { biography } from './biography.js'
import { blockLabels } from './block-labels.js'
import { caseTitle } from './case-title.js'
import { earlierWork } from './earlier-work.js'
import { figures } from './figures.js'
import { guardianConsent } from './guardian.js'
import { implantDetails } from './implant-details.js'
import { keywords } from './keywords.js'
import { length } from './length.js'
import { levelCheck } from './level-check.js'
import { levelNamed } from './level-named.js'
import { meetingPlace } from './meeting-place.js'
import { photoCaption } from './photo-caption.js'
import { questions } from './questions.js'
import { readability } from './readability.js'
import { resultsNumbers } from './results-numbers.js'
import { risks } from './risks.js'
import { sampleSize } from './sample-size.js'
import { timeline } from './timeline.js'
import { titleLabel } from './title-label.js'
import { vagueAnswer } from './vague-answer.js'

export const contentRules = [
  vagueAnswer,
  implantDetails,
  levelCheck,
  caseTitle,
  keywords,
  length,
  guardianConsent,
  timeline,
  titleLabel,
  authorList,
  earlierWork,
  sampleSize,
  resultsNumbers,
  levelNamed,
  figures,
  photoCaption,
  meetingPlace,
  risks,
  blockLabels,
  questions,
  readability,
  biography,
] as const satisfies readonly Rule[]
