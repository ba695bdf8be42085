import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

/** Behind a whole word and a stop; a word that opens sentences follows. */
const small =
  /(?<=(?:^|[^\p{L}.])\p{Ll}{4,30}[)"”]?[.!?] )(the|it|this|these|those|we|he|she|they|there|his|her|our|all|after|during|however|patients?|you|when|if)(?= \p{L})/gu
const short =
  /\b(?:approx|dept|incl|excl|resp|corp|spec|prof|assoc|sept|hosp|univ|supp|cont|circa|figs|refs|vols|eqns?|abbr)[.] $/i

export const lowerCaseStart = defineRule({
  id: 'text/lower-case-start',
  severity: 'warning',
  scope: 'passage',
  summary: 'A sentence begins with a capital.',
  why: 'Behind a stop a small letter leaves open whether the sentence goes on or a new one begins.',
  source: 'The Chicago Manual of Style, 17th ed., 6.12',
  examples: {
    bad: [
      {
        text: 'The cage was placed. ⟦the⟧ wound was closed.',
        says: 'A new sentence begins here: write “The”.',
        fixed: 'The cage was placed. The wound was closed.',
      },
    ],
    good: [
      'The cage was placed. The wound was closed.',
      'It took approx. the same time, i.e. the day, vs. the other.',
      'He waited... the door opened. And: the end.',
      '"Is it safe?" the patient asked.',
      'The so-called dept. the others know.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(small)) {
      const before = mask.slice(Math.max(0, match.index - 14), match.index)
      if (short.test(before) || /["”)] $/.test(before) || /[!?] $/.test(before)) continue
      const right = match[0].charAt(0).toUpperCase() + match[0].slice(1)
      const span = { start: match.index, end: match.index + match[0].length }
      yield {
        span,
        message: say('A new sentence begins here: write “{right}”.', { right }),
        fixes: [{ title: say('Write “{right}”', { right }), safe: true, edits: [{ span, text: right }] }],
      }
    }
  },
})
