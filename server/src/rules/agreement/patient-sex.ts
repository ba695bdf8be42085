import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { ofCase } from './of-case.js'

export const patientSex = defineRule({
  id: 'agreement/patient-sex',
  severity: 'warning',
  scope: 'report',
  summary: 'The patient has one sex throughout the report, and the pronouns fit.',
  why: '“He” in the report of a woman means that text was copied from another patient, and makes every other line doubtful.',
  source: 'House rule; CARE 2013: patient information is given once and consistently',
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

  check: (report) =>
    ofCase(report, ['sex'], ({ odd, against: [other] }, values) => {
      if (odd.slot !== 'sex') return undefined
      if (odd.how === 'noun' && other?.slot === 'sex' && other.how === 'noun')
        return odd.sex === 'male'
          ? say('The patient is a woman at first and a man here. Correct the word that is wrong.')
          : say('The patient is a man at first and a woman here. Correct the word that is wrong.')
      return odd.sex === 'male'
        ? say('The patient is a woman, but “{word}” stands here. Correct the word that is wrong.', { word: values.own })
        : say('The patient is a man, but “{word}” stands here. Correct the word that is wrong.', { word: values.own })
    }),
})
