import assert from 'node:assert/strict'
import { scanPeople } from '../../../server/src/domain/values/people.js'

const read = (text: string): string[] => scanPeople(text).map((p) => `${p.name} (${p.cue})`)

describe('people', () => {
  it('are found by honorific, label, verb and the shape of Chinese pseudonyms', () => {
    assert.deepEqual(read('Mrs. Maria Gonzalez and Mr O’Brien came.'), [
      'Maria Gonzalez (honorific)',
      'O’Brien (honorific)',
    ])
    assert.deepEqual(read('Patient name: Helen Baker'), ['Helen Baker (label)'])
    assert.deepEqual(read('姓名：王小明'), ['王小明 (label)'])
    assert.deepEqual(read('John Kowalski was admitted.'), ['John Kowalski (verb)'])
    assert.deepEqual(read('Xiaogang went home.'), ['Xiaogang (pseudonym)'])
    assert.deepEqual(read('Li Wei, a 45-year-old man, left; Ann Baker, 62, stayed; Recently Xiaogang, 12, came.'), [
      'Li Wei (age)',
      'Ann Baker (age)',
      'Xiaogang (pseudonym)',
    ])
  })

  it('are none where a text is de-identified or speaks of eponyms and staff', () => {
    assert.deepEqual(read('Mr. XYZ, Ms. Abc, Mrs. D. F., Mr. X and Jane Doe.'), [])
    assert.deepEqual(read('Dr. Helen Baker used the Cobb angle, the Mayfield holder and Xiaomi phones.'), [])
    assert.deepEqual(read('Patient: male, 45 years'), [])
  })
})
