import type { PassageContext } from '../../check/context.js'
import { defineRule, type Fix, type Problem } from '../../check/rule.js'
import { scanFrames } from '../../domain/frames/match.js'
import { likeCase } from '../../domain/lexicon/inflect.js'
import { nearMisses } from '../../domain/lexicon/near-miss.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const misspelledTerm = defineRule({
  id: 'terms/misspelled',
  severity: 'warning',
  scope: 'passage',
  summary: 'Words of the field are spelled right.',
  why: 'A misspelled term is not found by a search, a coder or an indexing service, and makes a report look careless.',
  source: 'house rule: words of the lexicon and of surgical reports',
  examples: {
    bad: [
      {
        text: 'Preoperative MRI showed a ⟦hernaited⟧ disc.',
        says: '“hernaited” looks like a slip of “herniated”.',
        fixed: 'Preoperative MRI showed a herniated disc.',
      },
      {
        text: 'Posterior ⟦decompresion⟧ was followed by ⟦fluroscopy⟧.',
        says: '“decompresion” looks like a slip of “decompression”.',
        fixed: 'Posterior decompression was followed by fluoroscopy.',
      },
      {
        text: '⟦Foraminotmy⟧ was done on the left.',
        says: '“Foraminotmy” looks like a slip of “foraminotomy”.',
        fixed: 'Foraminotomy was done on the left.',
      },
      {
        text: 'PREOPERATIVE DIAGNOSIS: CERVICAL ⟦STENOISIS⟧',
        says: '“STENOISIS” looks like a slip of “stenosis”.',
        fixed: 'PREOPERATIVE DIAGNOSIS: CERVICAL STENOSIS',
      },
      {
        text: 'The rods were ⟦alinged⟧ and the levels ⟦confrimed⟧ at the ⟦sipne⟧.',
        says: '“alinged” looks like a slip of “aligned”.',
      },
      {
        text: 'The ⟦virtual⟧ body of the ⟦lumber⟧ spine was intact.',
        says: '“virtual” looks like a slip of “vertebral”.',
        fixed: 'The vertebral body of the lumbar spine was intact.',
      },
      { text: '## Lumbar ⟦Laminectmy⟧', says: '“Laminectmy” looks like a slip of “laminectomy”.' },
    ],
    good: [
      'Lumber was loaded by hand.',
      'The patient was seen by Dr. Laminer and Ms. Herniata.',
      'An extradural, intradural and epidural space.',
      'Stenosed segments were seen by the neurotologist.',
      'Haemostasis was complete after laminectomies, discectomies and disc-space distraction.',
      'Musculus longissimus thoracis with ligamenta flava.',
      'Homeostasis was kept; incubation lasted two days.',
      'The decom-\npression was complete.',
      'A simulation of the therapist’s theory was conducted; the minister resided elsewhere.',
    ],
  },
  *check(context) {
    yield* heardWrongly(context)
    if (context.unknownWords.length === 0) return
    const index = context.knowledge.lexicon.nearMisses()
    const asked = new Map<string, readonly string[]>()
    for (const span of context.unknownWords) {
      const written = context.mask.slice(span.start, span.end)
      const word = written.replace(/\u2060/g, '').toLowerCase()
      if (context.words.has(word)) continue
      const proposals = asked.get(word) ?? nearMisses(index, word)
      asked.set(word, proposals)
      if (proposals.length === 0 || isName(context, span, written) || isPartOfCompound(context.mask, span)) continue
      const fixes = proposals.slice(0, 3).map((proposal): Fix => {
        const text = likeCase(proposal, written)
        return { title: say('Write “{term}”', { term: text }), safe: false, edits: [{ span, text }] }
      })
      const term = proposals[0]!
      yield { span, message: say('“{words}” looks like a slip of “{term}”.', { words: written, term }), fixes }
    }
  },
})

/** Real words that stand for a word of the field, told by their neighbours. */
function* heardWrongly({ mask, knowledge, words }: PassageContext): Generator<Problem> {
  for (const { span, use } of scanFrames(knowledge.slips, mask)) {
    const written = mask.slice(span.start, span.end)
    if (use === undefined || words.has(written.toLowerCase())) continue
    const term = likeCase(use, written)
    const fixes = [{ title: say('Write “{term}”', { term }), safe: false, edits: [{ span, text: term }] }]
    yield { span, message: say('“{words}” looks like a slip of “{term}”.', { words: written, term }), fixes }
  }
}

/** Capitalised inside a sentence, with no word of the field beside it: a name. */
function isName({ mask, knowledge }: PassageContext, span: Span, written: string): boolean {
  if (!/^[A-Z]/.test(written)) return false
  const before = mask.slice(Math.max(0, span.start - 40), span.start)
  const after = mask.slice(span.end, span.end + 40)
  if (/\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Doctor|Miss|by)\.?\s+(?:[A-Z][\w'.-]*\s+)*$/.test(before)) return true
  if (written === written.toUpperCase() && /[A-Z]{4}/.test(before + after)) return false
  const words = knowledge.lexicon.words()
  const beside = [/([A-Za-z]+)[ -]$/.exec(before)?.[1], /^[ -]([A-Za-z]+)/.exec(after)?.[1]]
  if (beside.some((word) => word && words.isTerm(word.toLowerCase()))) return false
  // no name is that long and stands behind “the”
  if (written.length >= 10 && /\b(?:the|an?|of|with|and|no|in)\s$/i.test(before) && !/^ [A-Z]/.test(after)) return false
  return !startsSentence.test(before) || /^ [A-Z][a-z]/.test(after)
}

const startsSentence = /(?:^|[.!?:;\u2029|•]["”')\]]*|\n|\d[.)])[\s>*-]*$/

/** Parts of addresses, of file names and of words that are broken at the end of a line are left alone. */
function isPartOfCompound(mask: string, span: Span): boolean {
  return (
    /[@_/\\#&]/.test(mask.charAt(span.start - 1)) ||
    /[@_/\\#&]/.test(mask.charAt(span.end)) ||
    /^\.[a-z]/i.test(mask.slice(span.end, span.end + 2)) ||
    /^[-\u00ad\u2010][ \t]*\r?\n/.test(mask.slice(span.end, span.end + 8)) ||
    /[a-z][-\u00ad\u2010][ \t]*\r?\n[ \t>]*$/.test(mask.slice(Math.max(0, span.start - 12), span.start))
  )
}
