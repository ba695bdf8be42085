import { defineRule } from '../../check/rule.js'
import type { Language } from '../../domain/lexicon/calque-data.js'
import { inInstitutionName, inQuotation } from '../../domain/lexicon/names.js'
import { replacementFor, replaceTerm } from '../../domain/lexicon/replacement.js'
import { type Message, say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { referenceLists } from './register.js'
import { varietyOf } from './variety.js'

interface Words extends Readonly<Record<string, string>> {
  readonly words: string
  readonly original: string
  readonly term: string
}

/** What is said, by the language that a wording follows. */
const says: Readonly<Record<Exclude<Language, 'zh'>, (values: Words) => Message>> = {
  es: (values) => say('“{words}” follows the Spanish “{original}”: English says “{term}”.', values),
  pt: (values) => say('“{words}” follows the Portuguese “{original}”: English says “{term}”.', values),
  it: (values) => say('“{words}” follows the Italian “{original}”: English says “{term}”.', values),
  fr: (values) => say('“{words}” follows the French “{original}”: English says “{term}”.', values),
  de: (values) => say('“{words}” follows the German “{original}”: English says “{term}”.', values),
  ru: (values) => say('“{words}” follows the Russian “{original}”: English says “{term}”.', values),
  tr: (values) => say('“{words}” follows the Turkish “{original}”: English says “{term}”.', values),
  ko: (values) => say('“{words}” follows the Korean “{original}”: English says “{term}”.', values),
}

export const falseFriend = defineRule({
  id: 'terms/false-friend',
  severity: 'warning',
  scope: 'report',
  summary: 'Terms are English, not those of another language in English letters.',
  why: 'A “discal hernia” or a “blockade of the column” is understood by those alone who speak the author’s language, and no index knows it.',
  source: 'Lexicon of this project; wordings collected from authors of eight languages (knowledge of the editors)',
  examples: {
    bad: [
      {
        text: 'A ⟦discal hernia⟧ was seen at L4-L5.',
        says: '“discal hernia” follows the Spanish “hernia discal”: English says “disc herniation”.',
        fixed: 'A disc herniation was seen at L4-L5.',
      },
      {
        text: 'She had ⟦osteochondrosis of the spine⟧ for years.',
        says: '“osteochondrosis of the spine” follows the Russian “остеохондроз”: English says “degenerative disc disease”.',
        fixed: 'She had degenerative disc disease for years.',
      },
      {
        text: 'He works in ⟦brain and nerve surgery⟧.',
        says: '“brain and nerve surgery” follows the Turkish “beyin ve sinir cerrahisi”: English says “neurosurgery”.',
        fixed: 'He works in neurosurgery.',
      },
      {
        text: 'An ⟦ambulant surgery⟧ was planned.',
        says: '“ambulant surgery” follows the German “ambulante Behandlung”: English says “outpatient treatment”.',
        fixed: 'An outpatient treatment was planned.',
      },
    ],
    good: [
      'An inguinal hernia was repaired years ago.',
      'Tumor infiltration of the epidural fat was seen.',
      'Fat infiltration of the lumbar multifidus was graded.',
      'The dorsal root ganglion was spared.',
    ],
  },
  *check(context) {
    const lists = referenceLists(context)
    for (const term of context.terms) {
      const origin = term.discouraged?.origin
      if (!origin || origin.language === 'zh') continue
      const words = context.mask.slice(term.span.start, term.span.end).replace(/[\s\u2060]+/g, ' ')
      if (context.words.has(words.toLowerCase()) || inInstitutionName(context.mask, term.span)) continue
      if (inQuotation(context.mask, term.span, 8) || lists.some((list) => contains(list, term.span))) continue
      const text = replacementFor(context.knowledge.lexicon, term, context.mask, varietyOf(context.spelled) ?? 'us')
      yield {
        span: term.span,
        severity: term.discouraged?.severity ?? 'warning',
        message: says[origin.language]({ words, original: origin.words, term: text }),
        fixes: [
          {
            title: say('Write “{term}”', { term: text }),
            safe: false,
            edits: replaceTerm(context.mask, term.span, text),
          },
        ],
      }
    }
  },
})
