import assert from 'node:assert/strict'
import { audienceOf, isOpaque } from '../../../server/src/domain/abbreviations/book.js'
import { makeKnowledge } from '../../../server/src/knowledge.js'

const book = makeKnowledge().abbreviations

describe('the book of abbreviations', () => {
  it('knows who reads a short form without help', () => {
    assert.equal(audienceOf(book, 'MRI'), 'general')
    assert.equal(audienceOf(book, 'TLIF'), 'clinical')
    assert.equal(audienceOf(book, 'PET-CT'), 'clinical')
    assert.equal(audienceOf(book, 'IL-6'), 'clinical')
    assert.equal(audienceOf(book, 'ZQXV'), undefined)
  })

  it('tells strange short forms from names, numerals and stressed words', () => {
    for (const strange of ['BVLX', 'ZLF', 'PQSD', 'TRQ', 'DXPL', 'KMWT', 'HGB-TR'])
      assert.ok(isOpaque(book, strange), strange)
    for (const plain of ['NOVOMAX', 'BOSTON', 'XII', 'IIB', 'NOT', 'PhD', 'XYZ', 'TX', 'XXXX', 'WRIGHT', 'B2'])
      assert.ok(!isOpaque(book, plain), plain)
  })

  it('gives every short form a meaning in words', () => {
    for (const [short, meanings] of book.expansions) {
      assert.ok(meanings.length > 0 && new Set(meanings).size === meanings.length, short)
      for (const meaning of meanings)
        assert.ok(
          (meaning.length > 2 && meaning === meaning.trim() && !meaning.endsWith('.')) || /Inc\.$/.test(meaning),
          `${short}: ${meaning}`,
        )
    }
  })
})
