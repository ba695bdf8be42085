import type { Concept } from '../../server/src/domain/lexicon/concept.js'
import { buildLexicon } from '../../server/src/domain/lexicon/lexicon.js'

const concept = (id: string, preferred: string, more: Partial<Concept>): Concept => ({
  id,
  preferred,
  category: 'pathology',
  definition: `What ${id} is.`,
  source: 'test',
  ...more,
})

/** A handful of concepts of our own: tests of features do not change with the product's lexicon. */
export const lexicon = buildLexicon(
  [
    {
      topic: 'test',
      concepts: [
        concept('ldh', 'lumbar disc herniation', {
          abbreviations: ['LDH'],
          accepted: ['herniated lumbar disc'],
          discouraged: [{ text: 'slipped disc', reason: 'nonstandard' }],
          zh: '腰椎间盘突出症',
        }),
        concept('degeneration', 'disc degeneration', { zh: '椎间盘退变' }),
        concept('tlif', 'transforaminal lumbar interbody fusion', {
          abbreviations: ['TLIF'],
          zh: '经椎间孔腰椎椎间融合术',
        }),
        concept('tumor', 'spinal tumor', { zh: '脊柱肿瘤' }),
        concept('discography', 'discography', {}),
      ],
    },
  ],
  {
    varieties: { tumor: 'tumour' },
    words: { terms: [], real: [], brands: [], rare: [], short: { terms: [], real: [] } },
  },
)
