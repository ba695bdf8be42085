import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const experiment =
  /\b(?:was|were) (?:then )?(?:tested|investigated|examined|evaluated|assessed|verified|validated) (?:by|in|with|using) (?:[a-z]+ )?(?:experiments?|models?)\b(?: (?:in vitro|in vivo|and|or))*|\b(?:prospective|retrospective|randomi[sz]ed|cohort|comparative)(?: (?:controlled|clinical|cohort|comparative|multicenter|multicentre))* (?:study|trial|analysis|review)\b/gi
const size =
  /\b\d+ (?:consecutive |adult |male |female |elderly |of )?(?:patients?|cases?|participants?|subjects?|volunteers?|rabbits?|rats?|mice|sheep|goats?|pigs?|cadavers?|specimens?|spines?|segments?|levels?|discs?|disks?|women|men|children|adolescents|surgeons|operations|procedures)\b|\bn ?= ?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)(?:[- ][a-z]+)? (?:consecutive )?(?:patients|cases|rabbits|rats|mice|participants|subjects|specimens)\b|\d+ ?(?:例|名|只)/i

export const sampleSize = defineRule({
  id: 'content/sample-size',
  severity: 'warning',
  scope: 'report',
  summary: 'The methods of an abstract say how many patients, animals or specimens there were.',
  why: 'Without a number nobody can weigh the result.',
  source: 'CONSORT and STROBE for abstracts; house rule',
  reports: ['conference-abstract'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\nThe idea ⟦was tested by experiments in vitro and in vivo⟧. Weight fell.',
        says: '“was tested by experiments in vitro and in vivo”: species or patients, number, groups and times are missing.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nA prospective study of 40 patients was done.',
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nThe idea was tested by experiments in vivo (n = 12).',
      'The idea was tested by experiments in vivo.',
    ],
  },
  *check({ mask, parts }) {
    const text = mask.slice(0, parts[0]?.span.end)
    if (size.test(text)) return
    const [first] = text.matchAll(experiment)
    if (!first) return
    yield {
      span: { start: first.index, end: first.index + first[0].length },
      message: say('“{words}”: species or patients, number, groups and times are missing.', { words: first[0] }),
    }
  },
})
