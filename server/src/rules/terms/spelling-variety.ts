import { defineRule } from '../../check/rule.js'
import { likeCase } from '../../domain/lexicon/inflect.js'
import type { SpelledWord } from '../../domain/lexicon/match.js'
import { inInstitutionName, inQuotation } from '../../domain/lexicon/names.js'
import type { Variety } from '../../domain/lexicon/spelling.js'
import { type Message, say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { referenceLists } from './register.js'
import { varietyOf } from './variety.js'

export const spellingVariety = defineRule({
  id: 'terms/spelling-variety',
  severity: 'info',
  scope: 'report',
  summary: 'A report keeps to one spelling of English, US or UK.',
  why: 'Journals and hospitals ask for one spelling; a mixture shows that parts came from different hands.',
  source: 'AMA Manual of Style, 11th ed.; house rule on the majority',
  options: {
    spelling: {
      type: 'string',
      default: 'auto',
      choices: ['auto', 'us', 'uk'],
      summary: 'US or UK spelling; auto follows what most words of the report have.',
    },
  },
  examples: {
    bad: [
      {
        text: 'The tumor was resected under general anesthesia. The ⟦tumour⟧ bed was dry.',
        says: '“tumour” is UK spelling, the report uses US spelling: “tumor”.',
        fixed: 'The tumor was resected under general anesthesia. The tumor bed was dry.',
      },
      {
        text: 'Haemostasis was secured. The fibres were split. ⟦Hematoma⟧ was excluded.',
        says: '“Hematoma” is US spelling, the report uses UK spelling: “Haematoma”.',
        fixed: 'Haemostasis was secured. The fibres were split. Haematoma was excluded.',
      },
    ],
    good: [
      'The tumor was resected under general anesthesia.',
      'Haemostasis was secured and the tumour weighed.',
      'Fibres were stabilized with organized care.',
      'The tumor score of the Japanese Orthopaedic Association was used; anesthesia was general.',
      'Visual analogue scale and tumor size.',
    ],
  },
  *check(context) {
    const asked = context.options['spelling']
    if (context.spelled.length < 2 && asked === 'auto') return
    const variety: Variety = asked === 'us' || asked === 'uk' ? asked : majority(context.spelled)
    const others = context.spelled.filter((word) => word.variety !== variety)
    if (others.length === 0) return
    const lists = referenceLists(context)
    const { usOf, ukOf } = context.knowledge.lexicon.spelling
    for (const { span } of others) {
      const words = context.mask.slice(span.start, span.end)
      const right = (variety === 'us' ? usOf : ukOf).get(words.toLowerCase())
      if (!right || context.words.has(words.toLowerCase()) || isPartOfName(context.mask, span.start, words)) continue
      if (inInstitutionName(context.mask, span) || inQuotation(context.mask, span, 8)) continue
      if (lists.some((list) => contains(list, span))) continue
      const term = likeCase(right, words)
      const fix = { title: say('Write “{term}”', { term }), safe: true, edits: [{ span, text: term }] }
      yield { span, message: says(variety, words, term, asked === 'auto'), fixes: [fix] }
    }
  },
})

const majority = (spelled: readonly SpelledWord[]): Variety => varietyOf(spelled) ?? spelled[0]!.variety

function says(variety: Variety, words: string, term: string, counted: boolean): Message {
  if (variety === 'us')
    return counted
      ? say('“{words}” is UK spelling, the report uses US spelling: “{term}”.', { words, term })
      : say('“{words}” is UK spelling, US is asked for: “{term}”.', { words, term })
  return counted
    ? say('“{words}” is US spelling, the report uses UK spelling: “{term}”.', { words, term })
    : say('“{words}” is US spelling, UK is asked for: “{term}”.', { words, term })
}

/** Capitalised beside another capitalised word (`Orthopaedic Trauma Association`). */
function isPartOfName(mask: string, start: number, words: string): boolean {
  if (!/^[A-Z][a-z]/.test(words)) return false
  const end = start + words.length
  return /[A-Z][\w'’-]* $/.test(mask.slice(Math.max(0, start - 24), start)) || /^ [A-Z]/.test(mask.slice(end, end + 2))
}
