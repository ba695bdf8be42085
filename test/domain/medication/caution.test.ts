import assert from 'node:assert/strict'
import { isBesideDose, isMedication, scanCautions } from '../../../server/src/domain/medication/caution.js'
import { makeKnowledge } from '../../../server/src/knowledge.js'

const book = makeKnowledge().safety
const found = (text: string) =>
  scanCautions(book, text).map(({ form, span }) => [form, isMedication(book, text, span), isBesideDose(text, span)])

describe('error-prone abbreviations', () => {
  it('tell a medication order by dose, route or drug in the sentence', () => {
    assert.deepEqual(found('Aspirin 81 mg QD.'), [['QD', true, true]])
    assert.deepEqual(found('Ambien 5 mg p.o. q.h.s. p.r.n.'), [['q.h.s.', true, false]])
    assert.deepEqual(found('Heparin was given. The MS of the journal came.'), [['MS', false, false]])
    assert.deepEqual(found('MS 4 mg IV'), [['MS', true, true]])
  })

  it('are whole words', () => {
    assert.deepEqual(found('QDR, MSO4x, U.S.C. and aMgSO4'), [])
  })
})
