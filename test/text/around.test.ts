import assert from 'node:assert/strict'
import { textAfter, textBefore } from '../../server/src/text/around.js'

describe('text around a place', () => {
  it('stays in its block', () => {
    const mask = 'Heading\u2029\nblood loss 150\u2029next'
    assert.equal(textBefore(mask, 20, 100), '\nblood loss ')
    assert.equal(textBefore(mask, 20, 5), 'loss ')
    assert.equal(textAfter(mask, 20, 100), '150')
    assert.equal(textAfter(mask, 20, 2), '15')
    assert.equal(textBefore(mask, 0, 9), '')
  })
})
