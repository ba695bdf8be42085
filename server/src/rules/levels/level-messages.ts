import type { Claim, Conflict, Part } from '../../case/claim.js'
import { type Message, say } from '../../text/message.js'

/** A segment may be put for a segment, a vertebra for a vertebra. */
export function sameShape({ odd, against: [other] }: Conflict): boolean {
  const length = (c: Claim | undefined): number => (c?.slot === 'level' ? c.high - c.low : -1)
  return length(odd) >= 0 && length(odd) === length(other)
}

/** What a conflict of levels is, in words. */
export function levelMessage({ reason, odd, against: [other] }: Conflict, values: Message['values']): Message {
  const isIn = (part: Part): boolean => odd.parts.includes(part)
  if (reason === 'forgotten')
    return say('The postoperative diagnosis leaves out {other}, which was diagnosed before and operated on.', values)
  if (reason === 'parallel')
    return isIn('postoperative-diagnosis')
      ? say(
          'The postoperative diagnosis says {own}, the preoperative one {other}. Correct the one that is wrong, or say what was found.',
          values,
        )
      : say(
          'The preoperative diagnosis says {own}, the postoperative one {other}. Correct the one that is wrong, or say what was found.',
          values,
        )
  if (reason === 'root')
    return say(
      'The root {own} does not belong to {other}. Correct the root or the level, or say why it was touched.',
      values,
    )
  if (isIn('title'))
    return say(
      'The title says {own}, but the report never speaks of it (it says {other}). Correct the one that is wrong.',
      values,
    )
  if (isIn('procedure'))
    return other?.parts.some((p) => p.endsWith('diagnosis'))
      ? say(
          'Procedure says {own}, the diagnosis {other}. Correct the one that is wrong, or say why they differ.',
          values,
        )
      : say('Procedure says {own}, the rest of the report {other}. Correct the one that is wrong.', values)
  if (isIn('preoperative-diagnosis') || isIn('postoperative-diagnosis'))
    return say('The diagnosis says {own}, but the rest of the report {other}. Correct the one that is wrong.', values)
  if (isIn('description') || isIn('implants'))
    return say(
      'The description works at {own}, but the report is about {other}. Correct the level, or say why it was touched.',
      values,
    )
  return say(
    '{own} is said here, but the report is about {other}. Correct the one that is wrong, or say why it is named.',
    values,
  )
}
