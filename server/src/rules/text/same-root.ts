import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

const pair = /(?<![\p{L}-])(\p{Ll}{6,}) (?:the|these|its|their) (\p{Ll}{5,})(?![\p{L}-])/gu
const noVerb: ReadonlySet<string> = new Set(
  'during under between through without within outside inside against around before behind beneath across toward towards because whether although another including concerning regarding following'.split(
    ' ',
  ),
)
const nounEnd = /(?:ion|ment|ing|ance|ence|al|ure|s)$/

export const sameRoot = defineRule({
  id: 'text/same-root',
  severity: 'info',
  scope: 'passage',
  summary: 'A verb and its object do not say the same thing twice.',
  why: 'One of the two words says nothing: “promote the promotion” is “promote”.',
  source: 'Strunk W, White EB. The Elements of Style, 4th ed., rule 17',
  examples: {
    bad: [
      {
        text: 'The surgeon ⟦screwed the screws⟧ along the wire.',
        says: '“screwed” and “screws” say the same thing twice. Use another verb or one word.',
      },
      {
        text: 'We will ⟦promote the promotion⟧ of it.',
        says: '“promote” and “promotion” say the same thing twice. Use another verb or one word.',
      },
    ],
    good: [
      'The surgeon placed the screws and promoted the method.',
      'Patients in the patience study; during the duration; under the understanding.',
      'It shows the shoulder; through the throat; the operation the operator did.',
      'He trained the trainees; after the afternoon.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(pair)) {
      const [, verb = '', noun = ''] = match
      if (noVerb.has(verb) || /(?:ing|ly|tion|s)$/.test(verb) || !nounEnd.test(noun) || /^train/.test(verb)) continue
      const stem = verb.replace(/(?:ed|e)$/, '')
      if (stem.length < 5 || !noun.startsWith(stem)) continue
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: say('“{verb}” and “{noun}” say the same thing twice. Use another verb or one word.', { verb, noun }),
      }
    }
  },
})
