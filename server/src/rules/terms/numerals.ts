import { defineRule, type Problem } from '../../check/rule.js'
import type { Grades } from '../../domain/lexicon/concept.js'
import { type Graded, type Numerals, readGrade, roman } from '../../domain/lexicon/grade.js'
import { say } from '../../text/message.js'

export const classificationNumerals = defineRule({
  id: 'terms/numerals',
  severity: 'info',
  scope: 'report',
  summary: 'Grades of a classification stand in its own numerals, and exist.',
  why: 'Meyerding and Pfirrmann grades are Roman, Lenke types Arabic; a grade that the scale does not have is a slip that changes the finding.',
  source: 'Meyerding 1932; Pfirrmann 2001; Lenke 2001; Modic 1988',
  examples: {
    bad: [
      {
        text: 'The disc was Pfirrmann grade ⟦4⟧.',
        says: 'Pfirrmann grades are counted in Roman numerals: write “IV”.',
        fixed: 'The disc was Pfirrmann grade IV.',
      },
      {
        text: 'Lenke type ⟦III⟧ curve.',
        says: 'Lenke types are counted in Arabic numerals: write “3”.',
        fixed: 'Lenke type 3 curve.',
      },
      { text: 'Pfirrmann grade ⟦VI⟧ degeneration.', says: 'The Pfirrmann grades end at V: “VI” does not exist.' },
      {
        text: 'Modic type 1 changes at L4-L5. Modic type 1 was stable. Modic type ⟦II⟧ at L5-S1.',
        says: 'This report counts Modic types in Arabic numerals elsewhere: write “2”.',
        fixed: 'Modic type 1 changes at L4-L5. Modic type 1 was stable. Modic type 2 at L5-S1.',
      },
    ],
    good: [
      'Pfirrmann grade IV at L4-L5 and grade V at L5-S1.',
      'Lenke type 1 curve, Meyerding grade II.',
      'Modic type 2 changes.',
      'Pfirrmann et al. 2001 graded 60 discs.',
      'Meyerding grade II at 30% slip.',
    ],
  },
  *check(context) {
    const either = new Map<string, Graded[]>()
    for (const { concept, span, status } of context.terms) {
      const grades = status === 'discouraged' ? undefined : context.knowledge.lexicon.concepts.get(concept)?.grades
      if (!grades) continue
      const graded = readGrade(context.mask, span, grades)
      if (!graded) continue
      if (graded.value > grades.last || (graded.value === 0 && !grades.zero)) yield beyond(graded, grades)
      else if (grades.numerals === 'either') {
        const all = either.get(concept)
        if (all) all.push(graded)
        else either.set(concept, [graded])
      } else if (graded.numerals !== grades.numerals) yield rewrite(graded, grades.numerals)
    }
    for (const all of either.values()) {
      const roman = all.filter((g) => g.numerals === 'roman').length
      const usual =
        roman * 2 > all.length || (roman * 2 === all.length && all[0]?.numerals === 'roman') ? 'roman' : 'arabic'
      for (const graded of all) if (graded.numerals !== usual) yield rewrite(graded, usual, true)
    }
  },
})

function beyond({ name, unit, span, written }: Graded, { numerals, last }: Grades): Problem {
  const end = numerals === 'roman' ? roman[last]! : String(last)
  const values = { name, end, written }
  return {
    span,
    severity: 'warning',
    message:
      unit === 'type'
        ? say('The {name} types end at {end}: “{written}” does not exist.', values)
        : say('The {name} grades end at {end}: “{written}” does not exist.', values),
  }
}

function rewrite({ name, unit, span, value }: Graded, numerals: Numerals, elsewhere = false): Problem {
  const text = numerals === 'roman' ? roman[value]! : String(value)
  const values = { name, text }
  const message = elsewhere
    ? numerals === 'roman'
      ? say('This report counts {name} types in Roman numerals elsewhere: write “{text}”.', values)
      : say('This report counts {name} types in Arabic numerals elsewhere: write “{text}”.', values)
    : numerals === 'roman'
      ? unit === 'type'
        ? say('{name} types are counted in Roman numerals: write “{text}”.', values)
        : say('{name} grades are counted in Roman numerals: write “{text}”.', values)
      : unit === 'type'
        ? say('{name} types are counted in Arabic numerals: write “{text}”.', values)
        : say('{name} grades are counted in Arabic numerals: write “{text}”.', values)
  return {
    span,
    message,
    fixes: [{ title: say('Write “{term}”', { term: text }), safe: false, edits: [{ span, text }] }],
  }
}
