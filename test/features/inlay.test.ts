import assert from 'node:assert/strict'
import { inlays } from '../../server/src/features/inlay.js'
import { checkText } from './checked.js'

describe('features/inlay', () => {
  it('says how an unclear level is read, and nothing about a clear one', () => {
    const text = 'Stenosis at the L4-5 level. Fusion of the fourth lumbar vertebra.\n'
    assert.deepEqual(
      inlays(checkText(text)).map(({ offset, label }) => [text.slice(offset - 8, offset), label]),
      [['vertebra', 'L4']],
    )
  })
})
