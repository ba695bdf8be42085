import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

const modal =
  /(?<![’'\w]|\b(?:[Aa]n?|[Tt]he|of|in|last|[Tt]his|next) )(may|should|must|could|would|might|cannot|can|does not|do not|did not|doesn’t|don’t|didn’t|doesn't|don't|didn't)(?: (?:not|also|only|still|further|easily|greatly|effectively|significantly))? (\p{Ll}{2,}ed)(?![\p{L}-])/gu
/** Words in -ed that are no past forms. */
const bare: ReadonlySet<string> = new Set(
  'need feed bleed breed speed seed heed weed proceed exceed succeed embed shed wed bed red reed indeed overfeed misread outbreed impede concede recede secede accede unneeded kindred hundred sacred naked'.split(
    ' ',
  ),
)
const passive =
  /\b(?:is|are|was|were|been|being) (happened|occurred|existed|disappeared|consisted|belonged|arisen|died|resulted in|suffered from|deteriorated into)\b/g

export const verbForm = defineRule({
  id: 'text/verb-form',
  severity: 'warning',
  scope: 'passage',
  summary: 'Behind “may”, “can” or “did not” stands the plain verb; verbs without an object have no passive.',
  why: 'The two forms say different things (“may require” and “may be required”), and the reader must guess.',
  source: 'The Cambridge Grammar of the English Language, 2002, 3.2, 8.8',
  examples: {
    bad: [
      {
        text: 'A second operation ⟦may required⟧ in some.',
        says: '“required” does not fit behind “may”: write “may be required” or the plain verb.',
      },
      {
        text: 'The pain ⟦did not improved⟧ at all.',
        says: '“improved” does not fit behind “did not”: write the plain verb.',
      },
      {
        text: 'No breakage ⟦was happened⟧ later.',
        says: '“happened” has no passive: leave out “was”.',
      },
    ],
    good: [
      'A second operation may be required; it may require time.',
      'They can proceed, must need it, should not exceed it and may bleed.',
      'In May required forms were sent. The can opened. A must needed by all.',
      'The will signed in the hospital.',
      'It did not happen and was not seen.',
      'The disc that was suffered.',
      'Those who may, required or not.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(modal)) {
      const [whole, first = '', verb = ''] = match
      if (bare.has(verb)) continue
      const span = { start: match.index, end: match.index + whole.length }
      const values = { verb, modal: first }
      yield {
        span,
        message:
          /n[o’']t$/.test(first) && first !== 'cannot'
            ? say('“{verb}” does not fit behind “{modal}”: write the plain verb.', values)
            : say('“{verb}” does not fit behind “{modal}”: write “{modal} be {verb}” or the plain verb.', values),
      }
    }
    for (const match of mask.matchAll(passive)) {
      const verb = match[1]!
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: say('“{verb}” has no passive: leave out “{be}”.', {
          verb,
          be: match[0].slice(0, match[0].indexOf(' ')),
        }),
      }
    }
  },
})
