import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, compatibleEdits, type Edit, mergeEdits } from '../../server/src/text/edits.js'

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text })

describe('edits', () => {
  it('apply from left to right whatever their order', () => {
    assert.equal(applyEdits('S1-L4', [edit(3, 5, 'S1'), edit(0, 2, 'L4')]), 'L4-S1')
  })

  it('refuse to overlap, and two insertions at one place', () => {
    assert.equal(mergeEdits([edit(0, 3, 'a'), edit(2, 4, 'b')]), undefined)
    assert.equal(mergeEdits([edit(1, 1, 'a'), edit(1, 1, 'b')]), undefined)
    assert.throws(() => applyEdits('abcd', [edit(0, 3, 'a'), edit(2, 4, 'b')]), RangeError)
    assert.throws(() => applyEdits('ab', [edit(1, 9, '')]), RangeError)
  })

  it('that say the same count once', () => {
    assert.equal(applyEdits('200 cc', [edit(4, 6, 'mL'), edit(4, 6, 'mL')]), '200 mL')
  })

  it('may touch', () => {
    assert.equal(applyEdits('ab', [edit(0, 1, 'x'), edit(1, 2, 'y')]), 'xy')
  })

  it('merged edits give what one-by-one replacement from the end gives', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), edits, (text, raw) => {
        const all = raw.map(([start, length, inserted]) => edit(start, start + length, inserted))
        const merged = mergeEdits(all)
        if (!merged) return
        const expected = [...merged]
          .reverse()
          .reduce((t, e) => t.slice(0, e.span.start) + e.text + t.slice(e.span.end), text)
        assert.equal(applyEdits(text, all), expected)
      }),
    )
  })

  it('groups go in whole or not at all, and what goes in can be applied', () => {
    const group = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 2 })), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (raw) => {
        const groups = raw.map((g) => g.map(([start, length, text]) => edit(start, start + length, text)))
        const taken = compatibleEdits(groups)
        assert.ok(mergeEdits(taken))
        for (const g of groups) {
          const inside = g.filter((e) =>
            taken.some((t) => t.span.start === e.span.start && t.span.end === e.span.end && t.text === e.text),
          )
          if (groups.length === 1 && mergeEdits(g)) assert.equal(inside.length, g.length)
        }
      }),
    )
  })
})
