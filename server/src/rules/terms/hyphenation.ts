import { defineRule, type Problem } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const hyphenation = defineRule({
  id: 'terms/hyphenation',
  severity: 'info',
  scope: 'passage',
  summary: 'Hyphens join what belongs together and nothing else.',
  why: 'A prefix that stands alone is no word, an adverb in -ly needs no hyphen, and “CT guided biopsy” is read twice.',
  source: 'AMA Manual of Style, 11th ed., 7.3',
  examples: {
    bad: [
      {
        text: 'The forum was ⟦co organized⟧ by the hospital.',
        says: '“co” is no word of its own: write “co-organized”.',
        fixed: 'The forum was co-organized by the hospital.',
      },
      {
        text: 'An ⟦aberrantly-loaded⟧ disc.',
        says: 'No hyphen behind an adverb in -ly: write “aberrantly loaded”.',
        fixed: 'An aberrantly loaded disc.',
      },
      {
        text: 'A ⟦RI-LDH based⟧ strategy was tested.',
        says: 'The two words qualify the next one together: write “RI-LDH-based”.',
        fixed: 'A RI-LDH-based strategy was tested.',
      },
    ],
    good: [
      'The forum was co-organized; the cooperation was good.',
      'An early-onset scoliosis in a friendly-looking family-run clinic.',
      'The diagnosis was MRI based on two sequences.',
      'CT-guided biopsy, MRI guided by the protocol.',
      'The CO level was normal.',
    ],
  },
  *check({ mask, words }) {
    for (const match of mask.matchAll(pattern)) {
      const [text, co, adverb] = match
      if (words.has(text.toLowerCase()) || (adverb && notAdverb.test(adverb))) continue
      const span = { start: match.index, end: match.index + text.length }
      if (co)
        yield problem(
          span,
          say('“co” is no word of its own: write “{term}”.', { term: text.replace(' ', '-') }),
          text.replace(' ', '-'),
        )
      else if (adverb) {
        const term = text.replace('-', ' ')
        yield problem(span, say('No hyphen behind an adverb in -ly: write “{term}”.', { term }), term)
      } else {
        const term = text.replace(/ (?=[a-z]+$)/, '-')
        yield problem(span, say('The two words qualify the next one together: write “{term}”.', { term }), term)
      }
    }
  },
})

const pattern =
  /\b(co) (?:organi[sz]ed|authored|hosted|founded|chaired|cultured?|existing|morbid|sponsored|directed|developed|workers?|authors?)\b|\b([a-z]{4,}ly)-[a-z]+ed\b|\b[A-Z][A-Z0-9-]{0,18}[A-Z0-9] (?:based|guided|induced|related|derived|mediated)(?= [a-z]+)(?! (?:on|upon|by|in|to|with|from|and|or|at|for|the|a|an|that|which|as)\b)/g

/** Words in -ly that are no adverbs, and those that stand before a noun with a hyphen by usage. */
const notAdverb =
  /^(?:early|only|family|daily|weekly|monthly|yearly|friendly|belly|butterfly|anomaly|assembly|supply|reply|multiply|rally|ally|poly)$/i

const problem = (span: Span, message: Message, term: string): Problem => ({
  span,
  message,
  fixes: [{ title: say('Write “{term}”', { term }), safe: true, edits: [{ span, text: term }] }],
})
