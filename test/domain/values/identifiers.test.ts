import assert from 'node:assert/strict'
import { scanIdentifiers } from '../../../server/src/domain/values/identifiers.js'

const read = (text: string): string[] =>
  scanIdentifiers(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)

describe('identifiers', () => {
  it('are found in their usual forms', () => {
    assert.deepEqual(read('Call (555) 231-8842, 020-8928-7873 or +1 206-555-0134; 13812345678; a.b@example.org'), [
      'phone (555) 231-8842',
      'phone 020-8928-7873',
      'phone +1 206-555-0134',
      'phone 13812345678',
      'email a.b@example.org',
    ])
    assert.deepEqual(read('MRN: 0048213; hospital no. 55231; 住院号：123456; SSN 123-45-6789'), [
      'record-number 0048213',
      'record-number 55231',
      'record-number 123456',
      'national-id 123-45-6789',
    ])
    assert.deepEqual(read('NHS number 943 476 5919; account number 99120034; S/N 44A-71920'), [
      'national-id 943 476 5919',
      'account 99120034',
      'serial-number S/N 44A-71920',
    ])
  })

  it('need the right check digit in a Chinese identity number', () => {
    assert.deepEqual(read('11010519491231002X'), ['national-id 11010519491231002X'])
    assert.deepEqual(read('110105194912310021'), [])
  })

  it('are not seen in dates, ranges, levels and case numbers', () => {
    assert.deepEqual(
      read('2023-06-30, L4-5, 16-28 mm, Case 1, Hospital No. 1, @ 3 months, ISSN 1234-5678, 20230803120000000000'),
      [],
    )
  })

  it('are read in the telephone forms of many countries, behind a word that says so where the form is common', () => {
    for (const phone of [
      '+44 20 7946 0018',
      '+33 6 99 12 34 56',
      '+86 139 0012 3456',
      '+49 (0)30 901820',
      '+48 601 230 567',
    ])
      assert.deepEqual(read(`Son: ${phone}.`), [`phone ${phone}`])
    for (const phone of ['06 99 12 34 56', '07700 900 321', '0151 2345678', '555 231 8842'])
      assert.deepEqual(read(`Call ${phone}.`), [`phone ${phone}`])
    assert.deepEqual(read('Values of 120 130 1400, 06 99 12 34 56 units, +1 20 30.'), [])
  })

  it('have a right check digit where nothing else tells them from other numbers', () => {
    assert.deepEqual(read('NHS 943 476 5919, NHS 943 476 5918.'), ['national-id 943 476 5919'])
  })
})
