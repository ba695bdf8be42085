import { defineRule, type Problem } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated, isPlural } from './prose.js'

const pluralVerb: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', doesn: 'don' }
/** A word that makes a plural of what follows, the noun, a singular verb. */
const determined =
  /\b(these|those|both|many|several|various|numerous|all these|no|few|two|three|four|five|six|seven|eight|nine|ten|most) (?:(?:of the|new|other|more|major|serious|severe|obvious|such|old|young|common|spinal|surgical|clinical) )?(\p{Ll}{4,}) (is|was|has|does)\b/giu
const share =
  /\b\d{1,3}(?:\.\d+)? ?% of (?:the |our |all )?(?:\p{Ll}{3,} )?(\p{Ll}{4,}) (is|was|has)\b(?! (?:an?|too|considered|acceptable|high|low|more|less|not an?)\b)/giu
const group =
  /(?:^|[.!?] |[\r\n\u2029])(?:The|All|Our|Many|Most) (members|doctors|patients|surgeons|nurses|experts|professors|physicians|scholars|participants|colleagues|teachers|students|leaders)(?: (?:of|in|from|at) (?:the |our |this )?\p{L}+(?: \p{L}+)?)? (is|was|has)\b/gu
const pronoun = /\b(all these|all those|these|those) (is|was|has)\b(?! [’'])/gi
const single = /(?:^|[.!?] |[\r\n\u2029])(It|He|She) (have|are|were|do not|don’t|don't)\b(?! to be\b)/g
const quantity =
  /\b(each|every) (?!(?:other|s)\b)(\p{Ll}{4,}) (?=(?:is|are|was|were|has|have|of|in|who|that|can|will|should|must)\b)/gu

const found = (at: number, length: number, message: Problem['message']): Problem => ({
  span: { start: at, end: at + length },
  message,
})

export const agreement = defineRule({
  id: 'text/agreement',
  severity: 'warning',
  scope: 'passage',
  summary: 'Subject and verb have the same number.',
  why: 'Where they differ the reader cannot tell which noun the verb belongs to, and how many are meant.',
  source: 'The Cambridge Grammar of the English Language, 2002, 5.18',
  examples: {
    bad: [
      { text: '⟦These results was⟧ good.', says: 'Plural and singular meet: write “results were”.' },
      { text: 'In the end ⟦no symptoms was⟧ left.', says: 'Plural and singular meet: write “symptoms were”.' },
      { text: 'More than ⟦80% of doctors is⟧ trained abroad.', says: 'Plural and singular meet: write “doctors are”.' },
      { text: '⟦The members of the team has⟧ worked hard.', says: 'Plural and singular meet: write “have”.' },
      { text: '⟦All these has⟧ been well received.', says: 'Plural and singular meet: write “have”.' },
      { text: '⟦It have⟧ three wards.', says: 'Plural and singular meet: write “has”.' },
      { text: 'We see ⟦every patients⟧ in the ward.', says: 'Behind “every” stands the singular.' },
    ],
    good: [
      'These results were good, and this series is long. All news is good.',
      'Ten years is a long time. Two weeks was enough. Both this and that was said.',
      'About 5% of patients is a high rate. 80% of the work is done.',
      'No stenosis was seen. No diabetes was known. No previous was found.',
      'One of the members of the team has left. The members of the team have worked.',
      'If it were possible, he would. Did it have a name?',
      'Each patient is seen. Each of the patients was seen.',
      'Most of the thesis is new. Those are words.',
      'The number of these patients is small; a study of these screws was done.',
      'What drives these surgeons is trust. The space between the two ridges is free.',
    ],
  },
  *check({ mask, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(determined)) {
      const [whole, , noun = '', verb = ''] = match
      if (!isPlural(noun.toLowerCase()) || isInside(mask, match.index)) continue
      yield found(
        match.index,
        whole.length,
        say('Plural and singular meet: write “{right}”.', { right: `${noun} ${pluralVerb[verb.toLowerCase()]}` }),
      )
    }
    for (const match of mask.matchAll(share)) {
      const [whole, noun = '', verb = ''] = match
      if (!isPlural(noun)) continue
      yield found(
        match.index,
        whole.length,
        say('Plural and singular meet: write “{right}”.', { right: `${noun} ${pluralVerb[verb]}` }),
      )
    }
    for (const expression of [group, pronoun]) {
      for (const match of mask.matchAll(expression)) {
        if (expression === pronoun && isInside(mask, match.index)) continue
        const lead = match[0].search(/[A-Za-z]/)
        yield found(
          match.index + lead,
          match[0].length - lead,
          say('Plural and singular meet: write “{right}”.', { right: pluralVerb[match[2]!.toLowerCase()]! }),
        )
      }
    }
    for (const match of mask.matchAll(single)) {
      const lead = match[0].search(/[A-Z]/)
      const right = { have: 'has', are: 'is', were: 'was' }[match[2]!] ?? 'does not'
      yield found(
        match.index + lead,
        match[0].length - lead,
        say('Plural and singular meet: write “{right}”.', { right }),
      )
    }
    for (const match of mask.matchAll(quantity)) {
      if (isPlural(match[2]!))
        yield found(
          match.index,
          match[0].trimEnd().length,
          say('Behind “{word}” stands the singular.', { word: match[1]! }),
        )
    }
  },
})

/** True where the plural hangs on something before it, which the verb may belong to (`the number of these patients is`). */
const isInside = (mask: string, at: number): boolean =>
  /(?:\b(?:of|in|with|for|to|from|by|on|at|than|among|between|about|as|and|or|what|who|which|that|like|including|without|\p{L}+(?:es|ed|ing|s)),?)\s(?:(?:the|all|our|their|his|her|its|any) )?$/iu.test(
    mask.slice(Math.max(0, at - 18), at),
  )
