import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const named = /\b(?:year|yr)s?[- ]old[ ,]+(?:[\w-]+[ ,]+){0,4}?(man|male|gentleman|boy|woman|female|lady|girl)\b/gi
const pronoun = /\b(he|him|his|she|her|hers|herself|himself)\b/gi
/** Somebody else whom a pronoun may mean. */
const another =
  /\b(?:wife|husband|mother|father|daughter|son|sister|brother|partner|spouse|parents?|family|nurse|anesthesiologist|surgeon|physician|doctor|dr|professor|mrs?|ms|cases|patients|twins?|female (?:screw|head|component)|male (?:screw|component))\b/i

export const patientSex = defineRule({
  id: 'agreement/patient-sex',
  severity: 'warning',
  scope: 'report',
  summary: 'The patient has one sex throughout the report, and the pronouns fit.',
  why: '“He” in the report of a woman means that text was copied from another patient, and makes every other line doubtful.',
  source: 'House rule; CARE 2013: patient information is given once and consistently',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n# Note\n\nA 54-year-old woman had leg pain. She was taken to the room. She was turned prone, and ⟦his⟧ back was prepared. She was stable.\n',
        says: 'The patient is a woman, but “his” stands here. Correct the word that is wrong.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n# Note\n\nA 54-year-old man had leg pain.\n\nThe 54-year-old ⟦woman⟧ was turned prone.\n',
        says: 'The patient is a man at first and a woman here. Correct the word that is wrong.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n# Note\n\nA 54-year-old woman had leg pain. She was turned prone. She was stable.\n',
      '---\nreport-type: operative-note\n---\n# Note\n\nA 54-year-old woman had leg pain. Her husband said that he would call. She was stable.\n',
      '---\nreport-type: case-report\n---\n# Two cases\n\nA 54-year-old man and a 60-year-old woman. Both patients did well. He and she went home.\n',
    ],
  },

  *check(context) {
    const { mask } = context
    const names = context.find(named).map(({ match, span }) => ({
      female: /woman|female|lady|girl/i.test(match[1]!),
      word: match[1]!,
      end: span.end,
    }))
    const [first] = names
    if (!first || another.test(mask)) return
    const odd = names.find((n) => n.female !== first.female)
    if (odd && names.length === 2) {
      const span = { start: odd.end - odd.word.length, end: odd.end }
      const message = first.female
        ? say('The patient is a woman at first and a man here. Correct the word that is wrong.')
        : say('The patient is a man at first and a woman here. Correct the word that is wrong.')
      yield {
        span,
        message,
        severity: 'error',
        related: [{ span: { start: first.end - first.word.length, end: first.end }, message: say('The first word') }],
      }
    }
    if (names.length > 1 && odd) return
    const pronouns = [...mask.matchAll(pronoun)]
    const misfits = pronouns.filter((m) => /^(?:she|her)/i.test(m[0]) !== first.female)
    if (misfits.length === 0 || misfits.length > 2 || pronouns.length - misfits.length < 2) return
    for (const match of misfits) {
      const values = { word: match[0] }
      const message = first.female
        ? say('The patient is a woman, but “{word}” stands here. Correct the word that is wrong.', values)
        : say('The patient is a man, but “{word}” stands here. Correct the word that is wrong.', values)
      yield { span: { start: match.index, end: match.index + match[0].length }, message }
    }
  },
})
