import assert from 'node:assert/strict'
import { amountOf, milliliters, scanBloodLoss } from '../../../server/src/domain/values/blood-loss.js'
import { scanMeasures } from '../../../server/src/domain/values/measures.js'

const read = (text: string): string[] => {
  const measures = scanMeasures(text)
  return scanBloodLoss(text).map(({ span }) => {
    const amount = amountOf(text, span, measures)
    return amount ? `${amount.bound} ${amount.low.value}-${amount.high.value} ${amount.high.unit}` : 'none'
  })
}

describe('blood loss', () => {
  it('is read behind its words, before them and under its heading', () => {
    assert.deepEqual(read('Estimated blood loss was approximately 200 mL.'), ['exact 200-200 mL'])
    assert.deepEqual(read('EBL: less than 50 cc'), ['below 50-50 cc'])
    assert.deepEqual(read('with 900 cc blood loss'), ['exact 900-900 cc'])
    assert.deepEqual(read('Estimated Blood Loss\u2029\n100 to 150 mL\u2029'), ['exact 100-150 mL'])
  })

  it('takes no number of something else', () => {
    assert.deepEqual(read('Blood loss was minimal. 3 drains were placed.'), ['none'])
    assert.deepEqual(read('Blood loss was low in 12 patients.'), ['none'])
  })

  it('is compared in millilitres', () => {
    const [liter] = scanMeasures('0.5 L')
    assert.equal(milliliters(liter!), 500)
    const [units] = scanMeasures('2 units')
    assert.equal(milliliters(units!), undefined)
  })
})
