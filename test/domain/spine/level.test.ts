import assert from 'node:assert/strict'
import {
  above,
  adjacent,
  below,
  between,
  isRoot,
  isVertebra,
  levelName,
  levelOf,
  parseLevel,
} from '../../../server/src/domain/spine/level.js'
import { anatomy } from './book.js'

const at = (name: string): number => parseLevel(name) ?? Number.NaN

describe('level', () => {
  it('keeps the order of the data, head first', () => {
    const levels = anatomy.order.map(at)
    assert.deepEqual(
      [...levels].sort((a, b) => a - b),
      levels,
    )
    assert.deepEqual(levels.map(levelName), anatomy.order)
  })

  it('walks down and up the whole spine', () => {
    const walk = (start: number, step: (level: number) => number | undefined): string[] => {
      const names: string[] = []
      for (let level: number | undefined = start; level !== undefined; level = step(level)) names.push(levelName(level))
      return names
    }
    assert.deepEqual(walk(at('C0'), below), anatomy.order)
    assert.deepEqual(walk(at('Co'), above), [...anatomy.order].reverse())
  })

  it('knows which vertebrae and roots exist', () => {
    const names = ['C8', 'C9', 'T13', 'T14', 'L6', 'L7', 'S6', 'L0', 'T0', 'Co']
    assert.deepEqual(
      names.filter((name) => isVertebra(at(name))),
      ['T13', 'L6', 'Co'],
    )
    assert.deepEqual(
      names.filter((name) => isRoot(at(name))),
      ['C8', 'T13', 'L6', 'Co'],
    )
    assert.equal(levelOf('L', 16), undefined)
    assert.equal(parseLevel('X4'), undefined)
  })

  it('expands ranges across regions and transitional vertebrae', () => {
    const names = (a: string, b: string): string => between(at(a), at(b)).map(levelName).join()
    assert.equal(names('T11', 'L2'), 'T11,T12,L1,L2')
    assert.equal(names('S1', 'L4'), 'L4,L5,S1')
    assert.equal(names('L5', 'L6'), 'L5,L6')
    assert.equal(names('L6', 'S1'), 'L6,S1')
    assert.equal(names('L4', 'S1'), 'L4,L5,S1')
    assert.equal(names('T12', 'T13'), 'T12,T13')
    assert.equal(names('S5', 'Co'), 'S5,Co')
    assert.ok(adjacent(at('C7'), at('T1')) && adjacent(at('L6'), at('S1')) && adjacent(at('L5'), at('S1')))
    assert.ok(!adjacent(at('L4'), at('L4')))
  })
})

describe('anatomy', () => {
  it('has 23 discs, from C2-C3 to L5-S1', () => {
    const levels = anatomy.order.map(at)
    const discs = levels.slice(1).filter((level, i) => anatomy.hasDisc(levels[i]!, level))
    assert.equal(discs.length, 23)
    assert.equal(levelName(discs[0]!), 'C3')
    assert.equal(levelName(discs.at(-1)!), 'S1')
  })

  it('tells exiting from traversing roots', () => {
    const of = (a: string, b: string) => [anatomy.exiting(at(a), at(b)).join(), anatomy.traversing(at(a), at(b))]
    assert.deepEqual(of('C5', 'C6'), ['C6', 'C6'])
    assert.deepEqual(of('C7', 'T1'), ['C8', 'C8'])
    assert.deepEqual(of('T1', 'T2'), ['T1', 'T2'])
    assert.deepEqual(of('L4', 'L5'), ['L4', 'L5'])
    assert.deepEqual(of('L5', 'S1'), ['L5', 'S1'])
  })

  it('lets 30 named roots leave between neighbours', () => {
    const roots = Object.entries(anatomy.file.roots)
    assert.equal(roots.length, 30)
    for (const [name, { exits }] of roots) {
      const [one = '', other = ''] = exits
      assert.ok(adjacent(at(one), at(other)), name)
    }
  })
})
