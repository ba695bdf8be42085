import assert from 'node:assert/strict'
import { applyEdits } from '../../server/src/text/edits.js'
import { lineEdits } from '../../server/src/text/line-edits.js'

describe('line edits', () => {
  const texts = ['', 'a', 'a\nb\nc\n', 'a\n\nb\n\nc', 'x\na\nb\nc\n', 'a\r\nb\r\n', 'b\nc\n\n\n', 'c\nb\na\n']
  it('turn every text into every other', () => {
    for (const before of texts)
      for (const after of texts) assert.equal(applyEdits(before, lineEdits(before, after)), after)
  })

  it('leave equal lines alone', () => {
    assert.deepEqual(lineEdits('one\ntwo\nthree\n', 'one\n# two\nthree\n'), [
      { span: { start: 4, end: 8 }, text: '# two\n' },
    ])
    assert.equal(lineEdits('a\nb\nc\nd\ne\n', 'A\nb\nc\nD\ne\n').length, 2)
  })
})
