import assert from 'node:assert/strict'
import { scanPeople } from '../../../server/src/domain/values/people.js'
import { createService } from '../../../server/src/service.js'

const book = createService().knowledge.people
const read = (text: string): string[] => scanPeople(text, book).map((p) => `${p.name} (${p.cue})`)

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

  it('are read whole in every script and letter form', () => {
    assert.deepEqual(read('Mr. Lefèvre, Mrs. Østergaard-Țepeș, Ms. D’Amico, MR. ŽIŽEK and Mr. Phạm Đức Anh came.'), [
      'Lefèvre (honorific)',
      'Østergaard-Țepeș (honorific)',
      'D’Amico (honorific)',
      'ŽIŽEK (honorific)',
      'Phạm Đức Anh (honorific)',
    ])
    assert.deepEqual(read('Pt: HORÁK, Ivo'), ['HORÁK, Ivo (label)'])
    assert.deepEqual(read('The patient, Ivo Horák, and our patient (Ana Ruiz) went home.'), [
      'Ivo Horák (apposition)',
      'Ana Ruiz (apposition)',
    ])
    assert.deepEqual(read('患者欧阳燕，女。孙伟先生出院。'), ['欧阳燕 (apposition)', '孙伟先生 (honorific)'])
  })

  it('are none where the words belong to the language, the field, germs or eponyms', () => {
    const things = [
      'Chiari Malformation',
      'Serratia Marcescens',
      'Yasargil Clip',
      'Charcot Spine',
      'Slipped Vertebra',
      'Von Recklinghausen',
    ]
    for (const thing of things) assert.deepEqual(read(`${thing} was diagnosed.`), [], thing)
    assert.deepEqual(read('The patient (Spinal Stenosis) and PT, PTT, ESR; MS. AND MR. IMAGING.'), [])
    assert.deepEqual(read('患者孙某入院。患者于今日出院。患者常规消毒。孙医生查房。'), [])
  })
})
