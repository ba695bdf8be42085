import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import { firstFrom } from '../../text/span.js'

const inBrackets = /\([nN]\s?=\s?$/
const behindGrade =
  /\b(?:excellent|good|fair|poor)\b[\s,:(]{1,3}(?:(?:results?|outcomes?)\s)?(?:(?:in|for|was|were|n\s?=)\s)?$/i
const grade = /\b(?:excellent|good|fair|poor)\b/gi

export const groupSum = defineRule({
  id: 'numbers/group-sum',
  severity: 'error',
  scope: 'passage',
  summary: 'Groups add up to the number of patients.',
  why: 'Patients who are lost between the groups are the first thing a reviewer looks for.',
  source: 'arithmetic; Macnab I. J Bone Joint Surg Am 1971 (grades excellent, good, fair, poor)',
  examples: {
    bad: [
      {
        text: 'Of ⟦50 patients⟧, the result was excellent in 24, good in 20 and fair in 4.',
        says: 'The groups add up to 48, not 50.',
      },
      {
        text: 'The result was excellent in 24, good in 22 and fair in 6 of ⟦50 patients⟧.',
        says: 'The groups add up to 52, not 50.',
      },
      {
        text: '⟦60 patients⟧ were randomly divided into an open group (n = 28) and an endoscopic group (n = 30).',
        says: 'The groups add up to 58, not 60.',
      },
      {
        text: '⟦142 patients⟧ were randomized to endoscopic (n = 71) or tubular (n = 81) decompression.',
        says: 'The groups add up to 152, not 142.',
      },
    ],
    good: [
      '64 patients were divided into a new group (n = 34) and a control group (n = 30).',
      'In this trial, 142 patients were randomized to endoscopic (n = 71) or tubular (n = 71) decompression.',
      'Of 50 patients, the result was excellent in 24, good in 22 and fair in 4.',
      '60 patients were divided into an open group (n = 28) and an endoscopic group (n = 32).',
      'Of 50 patients, the result was excellent in 24 and good in 22.',
      'Of 80 patients, 60 were divided into two groups (n = 28) and (n = 32).',
      '60 patients were divided into groups of women (n = 40) and smokers (n = 30).',
    ],
  },
  *check({ sentences, measures, mask }) {
    for (const sentence of sentences) {
      const first = firstFrom(measures, sentence.start)
      if (first + 3 > measures.length || measures[first + 2]!.span.start >= sentence.end) continue
      const own = measures.slice(first, firstFrom(measures, sentence.end))
      const totals = own.filter((m) => m.unit === 'case' && m.decimals === 0)
      const total = totals[0]
      if (totals.length !== 1 || !total) continue
      const text = mask.slice(sentence.start, sentence.end)
      const divided = /\b(?:divided|randomi[sz]ed|allocated|assigned|split)\b/i.test(text)
      const grades = new Set((text.match(grade) ?? []).map((word) => word.toLowerCase())).size
      const parts = own.filter(
        (m) => m !== total && (divided ? inBrackets : behindGrade).test(textBefore(mask, m.span.start, 30)),
      )
      const at = own.indexOf(total)
      // another number between total and groups (an age, a follow-up) may be what is divided
      const adjoins = own[at + 1] === parts[0] || (!divided && own[at - 1] === parts.at(-1))
      if (parts.length === 0 || !adjoins) continue
      if (divided ? parts.length < 2 : grades < 3 || parts.length !== grades) continue
      const sum = parts.reduce((all, m) => all + m.value, 0)
      // groups of a division may overlap on purpose; grades cannot
      if (divided ? sum === total.value || (sum > total.value && !exclusive.test(text)) : sum === total.value) continue
      yield { span: total.span, message: say('The groups add up to {sum}, not {total}.', { sum, total: total.value }) }
    }
  },
})

/** Nobody is drawn into two arms of a trial, or is his own control. */
const exclusive = /\b(?:randomi[sz]ed|allocated|control group|controls)\b/i
