import assert from 'node:assert/strict'
import { scanClaims } from '../../../server/src/domain/claims/scan.js'
import { makeKnowledge } from '../../../server/src/knowledge.js'

const { claims } = makeKnowledge()
const classesOf = (text: string): string[] =>
  scanClaims(claims, text, [{ start: 0, end: text.length }]).map(({ id }) => id)

describe('claims', () => {
  it('looks at a bounded stretch of one endless sentence', () => {
    const found = classesOf('The robot has zero pain and greatly improved results, '.repeat(3000))
    assert.ok(found.length > 10 && found.length < 400, `${found.length}`)
  })

  for (const [text, id] of [
    ['The clinic did the first cochlear implantation in the region.', 'first'],
    ['This is the safest method of dialysis.', 'superlative'],
    ['The vaccine has no side effects.', 'absolute'],
    ['The cure rate of hepatitis is over 95%.', 'figure'],
    ['The drug is extremely effective.', 'praise'],
    ['Laser treatment is as safe as surgery.', 'comparison'],
  ] as const) {
    it(`reads “${text}” as ${id}`, () => assert.ok(classesOf(text).includes(id), classesOf(text).join()))
  }

  for (const text of [
    'The cure rate was 95% (19 of 20 patients).',
    'Is this the safest method of dialysis?',
    'The vaccine may have no side effects.',
    'The drug is not extremely effective.',
    'Smoking is the leading cause of lung cancer.',
    'The first author examined all slides.',
    'Breakthrough pain was treated with morphine.',
    'Hand washing is best practice.',
  ]) {
    it(`leaves “${text}” alone`, () => assert.deepEqual(classesOf(text), []))
  }
})
