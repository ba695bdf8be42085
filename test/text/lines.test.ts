import assert from 'node:assert/strict'
import fc from 'fast-check'
import { lineIndex, offsetAt, placeAt } from '../../server/src/text/lines.js'

const pieces = fc.constantFrom(
  'a',
  'L4-5',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '🦴',
  '椎',
  '\ufeff',
  ' ',
  '\ud83e',
  '\t',
)
const texts = fc.array(pieces, { maxLength: 40 }).map((p) => p.join(''))

describe('line index', () => {
  it('counts LF, CRLF and lone CR as one line end each, U+2028 as none', () => {
    assert.deepEqual(lineIndex('a\nb\r\nc\rd\u2028e').starts, [0, 2, 5, 7])
  })

  it('gives every offset back from its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = lineIndex(text)
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(offsetAt(index, placeAt(index, offset)), offset)
      }),
    )
  })

  it('agrees with splitting the text', () => {
    fc.assert(
      fc.property(texts, (text) => assert.equal(lineIndex(text).starts.length, text.split(/\r\n|\r|\n/).length)),
    )
  })

  it('clamps what lies outside', () => {
    const index = lineIndex('ab\ncd')
    assert.deepEqual(placeAt(index, 99), { line: 1, column: 2 })
    assert.deepEqual(placeAt(index, -1), { line: 0, column: 0 })
    assert.equal(offsetAt(index, { line: 9, column: 0 }), 5)
    assert.equal(offsetAt(index, { line: 0, column: 99 }), 3)
    assert.equal(offsetAt(index, { line: -1, column: 4 }), 0)
  })
})
