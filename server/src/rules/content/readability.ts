import { defineRule } from '../../check/rule.js'
import { titleSpan } from '../../report/report-title.js'
import { say } from '../../text/message.js'

const leastWords = 150

export const readability = defineRule({
  id: 'content/readability',
  severity: 'info',
  scope: 'report',
  summary: 'A text for patients reads at a school grade that most patients have.',
  why: 'Half of all adults do not follow a text above grade eight; what is not understood is not consented to.',
  source: 'NIH and AMA advice on patient materials (grade 6 to 8); Flesch-Kincaid grade level',
  reports: ['procedure-explainer'],
  options: {
    grade: {
      type: 'number',
      default: 10,
      summary: 'Highest grade that is not reported; two grades above it, it is a warning.',
    },
  },
  examples: {
    bad: [
      {
        text: `---\nreport-type: procedure-explainer\n---\n# ⟦Decompression⟧\n\n${'Percutaneous endoscopic transforaminal decompression facilitates rehabilitation considerably, notwithstanding individual anatomical particularities, perioperative comorbidities and institutional availability of specialised instrumentation. '.repeat(8)}`,
        says: 'The text reads at school grade 44 (sentences of 19 words on average). Shorter sentences and plain words help: grade 8 is the aim for patients.',
      },
    ],
    good: [
      `---\nreport-type: procedure-explainer\n---\n# Back pain\n\n${'You will lie on your front. The doctor makes a small cut. You can go home the same day. '.repeat(10)}`,
      '---\nreport-type: procedure-explainer\n---\n# Decompression\n\nPercutaneous endoscopic transforaminal decompression facilitates rehabilitation.',
    ],
  },
  *check(report) {
    const part = report.parts[0]
    if (!part || /[\u4e00-\u9fff]/.test(report.mask.slice(0, 400))) return
    let words = 0
    let syllables = 0
    let sentences = 0
    for (const { start, end } of report.sentences) {
      const own = report.mask.slice(start, end).match(/[A-Za-z]+(?:[’'][a-z]+)?/g) ?? []
      if (own.length < 3) continue
      sentences++
      words += own.length
      for (const word of own) syllables += syllablesOf(word)
    }
    if (words < leastWords || sentences === 0) return
    const mean = words / sentences
    const grade = 0.39 * mean + 11.8 * (syllables / words) - 15.59
    const limit = Number(report.options['grade'] ?? 10)
    if (grade <= limit) return
    yield {
      span: titleSpan(report, part.span),
      ...(grade > limit + 2 ? { severity: 'warning' as const } : {}),
      message: say(
        'The text reads at school grade {grade} (sentences of {mean} words on average). Shorter sentences and plain words help: grade 8 is the aim for patients.',
        { grade: Math.round(grade), mean: Math.round(mean) },
      ),
    }
  },
})

/** Syllables of an English word by its groups of vowels; a silent final e counts for none. */
function syllablesOf(word: string): number {
  const lower = word.toLowerCase()
  let groups = 0
  let inside = false
  for (let i = 0; i < lower.length; i++) {
    const vowel = 'aeiouy'.includes(lower[i]!)
    if (vowel && !inside) groups++
    inside = vowel
  }
  if (lower.length > 3 && lower.endsWith('e') && !lower.endsWith('le')) groups--
  return Math.max(1, groups)
}
