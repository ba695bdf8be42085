import assert from 'node:assert/strict'
import { meaningsFrom, prepareLabels } from '../../../server/src/domain/reports/prepared.js'
import { makeKnowledge } from '../../../server/src/knowledge.js'

describe('domain/reports prepared', () => {
  it('gives back every meaning of every label', () => {
    const types = makeKnowledge().reportTypes
    const prepared = prepareLabels(types)
    for (const { id, meanings } of types) {
      const sorted = (map: typeof meanings) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
      assert.deepEqual(sorted(meaningsFrom(prepared[id]!)), sorted(meanings), id)
    }
  })
})
