import { defineRule, type Problem } from '../../check/rule.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const institutionName = defineRule({
  id: 'terms/institution-name',
  severity: 'info',
  scope: 'passage',
  summary: 'Names of universities and societies carry their capitals.',
  why: 'Without capitals a name reads as a description, and an indexer misses the affiliation.',
  source: 'AMA Manual of Style, 11th ed., 10.3.9',
  examples: {
    bad: [
      {
        text: 'He works at the hospital of ⟦nanjiang university⟧ in spine surgery.',
        says: '“nanjiang university” is the name of an institution: write “Nanjiang University”.',
        fixed: 'He works at the hospital of Nanjiang University in spine surgery.',
      },
      {
        text: 'First chair of the ⟦Rehabilitation Medicine council⟧ in the province.',
        says: '“Rehabilitation Medicine council” is the name of an institution: write “Rehabilitation Medicine Council”.',
        fixed: 'First chair of the Rehabilitation Medicine Council in the province.',
      },
    ],
    good: [
      'He trained at a medical university and at the local hospital.',
      'The Ethics committee approved the study.',
      'A member of the Spine Pain Branch of the Association.',
      'The university hospital and its committee agreed.',
    ],
  },
  *check(context) {
    const { mask } = context
    // words in no list: places, most likely
    let unknownWords: Set<number> | undefined
    for (const match of mask.matchAll(lowerUniversity)) {
      const start = match.index
      unknownWords ??= new Set(context.unknownWords.map((span) => span.start))
      if (!unknownWords.has(start)) continue
      yield problem({ start, end: start + match[0].length }, match[0], tall(match[0]))
    }
    for (const match of mask.matchAll(lowerHead)) {
      const words = match[0].replace(/^(?:The|This|Our|Their|A|An|In|At|Our|Local|Each|Every) /, '')
      if (!/^[A-Z]\S* [A-Z]/.test(words)) continue
      const start = match.index + match[0].length - words.length
      const cut = words.lastIndexOf(' ') + 1
      yield problem({ start, end: start + words.length }, words, words.slice(0, cut) + tall(words.slice(cut)))
    }
  },
})

const lowerUniversity = /\b([a-z]{6,}) (?:medical )?university\b/g
const lowerHead = /\b(?:[A-Z][a-z]+ ){2,5}(?:council|association|society|federation|foundation)\b/g

const tall = (words: string): string => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

const problem = (span: Span, words: string, term: string): Problem => ({
  span,
  message: say('“{words}” is the name of an institution: write “{term}”.', { words, term }),
  fixes: [{ title: say('Write “{term}”', { term }), safe: true, edits: [{ span, text: term }] }],
})
