import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cueIndex, scanCues } from '../../../server/src/domain/reports/cues.js'

const seen = (cues: readonly string[], text: string): string[] =>
  scanCues(text, cueIndex([], cues)).seen.map(({ cue, span }) => `${cue} → ${text.slice(span.start, span.end)}`)

describe('domain/reports cues', () => {
  it('finds phrases with alternatives, numbers and gaps', () => {
    assert.deepEqual(seen(['blood loss'], 'The blood-loss was small. Blood\nloss: 5'), [
      'blood loss → blood-loss',
      'blood loss → Blood\nloss',
    ])
    assert.deepEqual(seen(['# year old {man|woman}'], 'A 45-year-old woman'), [
      '# year old {man|woman} → 45-year-old woman',
    ])
    assert.deepEqual(seen(['placed .. prone'], 'was placed on the table prone'), [
      'placed .. prone → placed on the table prone',
    ])
    assert.deepEqual(seen(['placed .. prone'], 'placed one two three four five six seven prone'), [])
    assert.deepEqual(seen(['并发症'], '无并发症。'), ['并发症 → 并发症'])
  })

  it('stops at the end of a block and reads over marks inside a word', () => {
    assert.deepEqual(seen(['blood loss'], 'blood\u2029loss'), [])
    assert.deepEqual(seen(['blood loss'], 'blo\u2060od loss'), ['blood loss → blo\u2060od loss'])
  })

  it('finds a plain phrase wherever its words stand', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(word, { maxLength: 30 }), (phrase, text) => {
        const joined = ` ${text.join(' ')} `
        const want = text.filter((_, i) => phrase.every((w, j) => text[i + j] === w)).length
        assert.equal(scanCues(joined, cueIndex([], [phrase.join(' ')])).seen.length, want)
      }),
    )
  })

  it('counts words', () => assert.equal(scanCues('One two-three 4\u2029五六', cueIndex([], [])).words, 6))
})
