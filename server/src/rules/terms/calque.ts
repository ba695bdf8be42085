import { defineRule } from '../../check/rule.js'
import { inInstitutionName, inQuotation } from '../../domain/lexicon/names.js'
import { replacementFor, replaceTerm } from '../../domain/lexicon/replacement.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { referenceLists } from './register.js'
import { varietyOf } from './variety.js'

export const calque = defineRule({
  id: 'terms/calque',
  severity: 'warning',
  scope: 'report',
  summary: 'A Chinese term is given by the English term, not by the sum of its parts.',
  why: 'Each part of a Chinese term has an English word, but their sum, as in “arch root nail” for pedicle screw, names nothing that a surgeon knows.',
  source: 'Table of morphemes of this project, each with its source; terms from the lexicon',
  examples: {
    bad: [
      {
        text: 'The ⟦thigh bone neck fractures⟧ were fixed.',
        says: '“thigh bone neck fractures” is 股骨颈骨折, put into English part by part: write “femoral neck fractures”.',
        fixed: 'The femoral neck fractures were fixed.',
      },
      {
        text: 'He is a ⟦deputy director physician⟧ of the department.',
        says: '“deputy director physician” is 副主任医师, put into English part by part: write “associate chief physician”.',
        fixed: 'He is an associate chief physician of the department.',
      },
      {
        text: 'The ⟦lower limb force line⟧ was measured on long films.',
        says: '“lower limb force line” is 下肢力线, put into English part by part: write “lower-limb alignment”.',
        fixed: 'The lower-limb alignment was measured on long films.',
      },
    ],
    good: [
      'The fracture was fixed with an intramedullary nail.',
      'Pedicle screws and rods were placed under fluoroscopy.',
      'The small joints of the hand were swollen.',
      'Most patients went home on the second day.',
    ],
  },
  *check(context) {
    const lists = referenceLists(context)
    const { lexicon } = context.knowledge
    for (const term of context.terms) {
      const origin = term.discouraged?.origin
      if (origin?.language !== 'zh') continue
      const words = context.mask.slice(term.span.start, term.span.end).replace(/[\s\u2060]+/g, ' ')
      if (context.words.has(words.toLowerCase()) || inInstitutionName(context.mask, term.span)) continue
      if (inQuotation(context.mask, term.span, 8) || lists.some((list) => contains(list, term.span))) continue
      const text = replacementFor(lexicon, term, context.mask, varietyOf(context.spelled) ?? 'us')
      const edits = replaceTerm(context.mask, term.span, text)
      yield {
        span: term.span,
        message: say('“{words}” is {original}, put into English part by part: write “{term}”.', {
          words,
          original: origin.words,
          term: text,
        }),
        fixes: [{ title: say('Write “{term}”', { term: text }), safe: false, edits }],
      }
    }
  },
})
