import assert from 'node:assert/strict'
import { adjacent, levelName, parseLevel } from '../../../server/src/domain/spine/level.js'
import { inPreset, LEVEL_PRESETS, presetsOf, printLevels } from '../../../server/src/domain/spine/print.js'
import { anatomy, scan } from './book.js'

const levels = [...anatomy.order, 'L6', 'T13'].map((name) => parseLevel(name)!).sort((a, b) => a - b)

describe('printing levels', () => {
  it('writes segments and ranges in the four presets', () => {
    const print = (a: string, b: string) =>
      LEVEL_PRESETS.map((preset) => printLevels(parseLevel(a)!, parseLevel(b)!, preset))
    assert.deepEqual(print('L4', 'L5'), ['L4-L5', 'L4-5', 'L4–5', 'L4/5'])
    assert.deepEqual(print('L5', 'S1'), ['L5-S1', 'L5-S1', 'L5–S1', 'L5/S1'])
    assert.deepEqual(print('C3', 'C7'), ['C3-C7', 'C3-7', 'C3–7', 'C3–C7'])
    assert.deepEqual(print('L5', 'L3'), ['L3-L5', 'L3-5', 'L3–5', 'L3–L5'])
  })

  it('is undone by reading, for every pair of levels in every preset', () => {
    for (const one of levels) {
      for (const other of levels) {
        if (other <= one || levelName(one) === 'Co' || levelName(other) === 'Co') continue
        for (const preset of LEVEL_PRESETS) {
          const text = printLevels(one, other, preset)
          const [mention, ...rest] = scan(`Fusion of ${text} was done.`)
          assert.ok(mention && rest.length === 0, text)
          assert.equal(`Fusion of ${text} was done.`.slice(mention.span.start, mention.span.end), text)
          if (mention.kind === 'none') {
            assert.ok(
              mention.problems.some(({ code }) => code === 'cross-region-pair'),
              text,
            )
            continue
          }
          const found = mention.levels.map((name) => parseLevel(name)!)
          assert.deepEqual([found[0], found.at(-1)], [one, other], text)
          const twins = adjacent(one, other)
          if (!mention.problems.some(({ code }) => code === 'cross-region-pair')) {
            assert.equal(mention.kind, twins ? 'disc' : 'range', text)
            assert.equal(inPreset(mention, found, preset), text)
            assert.ok(presetsOf(mention, text, found).includes(preset), text)
          }
        }
      }
    }
  })

  it('reads every single level under its own name', () => {
    for (const name of anatomy.order.slice(1, -1)) {
      const [mention] = scan(`The ${name} vertebra.`)
      assert.deepEqual(mention?.levels, [name])
    }
  })
})
