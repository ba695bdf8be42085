import type { Block } from '../../markdown/block.js'
import type { Span } from '../../text/span.js'

/** Blocks whose words are running text or short points of it; tables and code have their own ways of writing. */
export const isProse = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'item' || kind === 'quote' || kind === 'heading'

/** True for dictated notes: their punctuation is the typist's, and nobody publishes it. */
export const isDictated = (type: string | undefined): boolean =>
  type === 'operative-note' || type === 'surgical-case-report'

const dictated =
  /^[ \t]*(?:[#*_ ]*)(?:(?:pre|post)-?operative diagnos[ie]s|history of present illness|chief complaint|past medical history|physical exam(?:ination)?|review of systems|medications?|allergies|impression|assessment and plan|description of (?:the )?procedure|estimated blood loss|findings|indications?|subjective|objective|vital signs|reason for (?:consultation|visit|exam)|comparison|technique|discharge (?:diagnos[ie]s|medications)|hospital course)\b/im

/** True where a text of no known type carries the labels of a note. */
export const looksDictated = (text: string): boolean => dictated.test(text)

/** The text with marks kept only where the source has the very same: nothing that Markdown blanked can look like a gap. */
export const unchanged = (source: string, mask: string, { start, end }: Span): boolean =>
  source.slice(start, end) === mask.slice(start, end)

const notPlural: ReadonlySet<string> = new Set(
  (
    'news diabetes series species physics biceps triceps quadriceps forceps lens means ascites rabies caries measles mumps ' +
    'herpes shingles rickets aids basis axis pelvis corpus thus his hers its this was has as is us yes less plus always ' +
    'perhaps besides sometimes afterwards towards across economics mathematics genetics ethics logistics electronics ' +
    'athletics obstetrics pediatrics paediatrics orthopedics orthopaedics prosthetics statistics analytics robotics ' +
    'biomechanics mechanics kinematics headquarters campus bus gas bias atlas alias canvas pancreas pus chaos cosmos ' +
    'pathos status focus virus sepsis pubis penis iris trellis debris tennis analysis alas whereas hours years days weeks ' +
    'months minutes seconds'
  ).split(' '),
)

/** True for a word that can only be a plural noun by its form. Amounts (`two weeks is`) and names of sciences are none. */
export const isPlural = (word: string): boolean =>
  word.length > 3 && /^[a-z]+s$/.test(word) && !/(?:ss|us|is|ics)$/.test(word) && !notPlural.has(word)
