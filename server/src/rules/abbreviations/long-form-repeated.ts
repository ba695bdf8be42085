import { defineRule } from '../../check/rule.js'
import type { TermMatch } from '../../domain/lexicon/lexicon.js'
import { say } from '../../text/message.js'

export const longFormRepeated = defineRule({
  id: 'abbreviations/long-form-repeated',
  severity: 'info',
  scope: 'report',
  summary: 'A long term that recurs often has a short form.',
  why: 'Seven times the same four words slow the reader down; one definition spares six of them.',
  source: 'AMA Manual of Style, 11th ed., ch. 13 (abbreviate what recurs)',
  reports: ['procedure-explainer', 'conference-report', 'conference-abstract', 'surgical-case-report', 'case-report'],
  options: {
    minimum: { type: 'number', default: 6, summary: 'From how many times on a long term should have a short form.' },
  },
  examples: {
    bad: [
      {
        text: `---\nreport-type: procedure-explainer\n---\nMinimally invasive spine surgery is safe. After ⟦minimally invasive spine surgery⟧ you walk.${' We do minimally invasive spine surgery.'.repeat(4)}`,
        says: '“minimally invasive spine surgery” is written out 6 times: define MISS at first use and use it from here on.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\nMinimally invasive spine surgery is safe. After minimally invasive spine surgery you walk.',
      `---\nreport-type: procedure-explainer\n---\nMinimally invasive spine surgery (MISS).${' Minimally invasive spine surgery.'.repeat(6)}`,
      `---\nreport-type: procedure-explainer\n---\n${'Low back pain is common. '.repeat(8)}`,
    ],
  },
  *check({ terms, abbreviations, knowledge, options, source }) {
    const minimum = Number(options['minimum'] ?? 6)
    const written = new Map<string, TermMatch[]>()
    for (const match of terms) {
      const length = match.span.end - match.span.start
      // three words and twenty letters: below that the short form spares little
      if (length < 20 || !/\s\S+\s/.test(source.slice(match.span.start, match.span.end))) continue
      const group = written.get(match.concept)
      if (group) group.push(match)
      else written.set(match.concept, [match])
    }
    for (const [concept, matches] of written) {
      const [first, second] = matches
      const short = knowledge.lexicon.concepts.get(concept)?.abbreviations ?? []
      if (matches.length < minimum || !first || !second || !short[0]) continue
      if ([...abbreviations.definitions, ...abbreviations.uses].some((use) => short.includes(use.short))) continue
      const long = source.slice(second.span.start, second.span.end)
      yield {
        span: second.span,
        message: say('“{long}” is written out {count} times: define {short} at first use and use it from here on.', {
          long,
          count: matches.length,
          short: short[0],
        }),
        related: [{ span: first.span, message: say('First used here') }],
      }
    }
  },
})
