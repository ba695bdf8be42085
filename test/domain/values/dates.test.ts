import assert from 'node:assert/strict'
import { scanDates } from '../../../server/src/domain/values/dates.js'

const read = (text: string): string[] =>
  scanDates(text).map(
    (d) => `${d.year ?? '?'}-${d.month}-${d.day} ${d.style}${d.ambiguous ? ' ?' : ''}${d.weak ? ' weak' : ''}`,
  )

describe('dates', () => {
  it('are read in every usual form', () => {
    assert.deepEqual(
      read('2023-08-03, July 22, 2023, 3 August 2023, the 30th of October 2008, 2023年7月22日, 08/28/06, 28.08.2006'),
      [
        '2023-8-3 iso',
        '2023-7-22 month-first',
        '2023-8-3 day-first',
        '2008-10-30 day-first',
        '2023-7-22 chinese',
        '2006-8-28 slash',
        '2006-8-28 dotted',
      ],
    )
    assert.deepEqual(read('03/04/2021'), ['2021-3-4 slash ?'])
  })

  it('are not seen in levels, versions, telephone numbers and laboratory values', () => {
    assert.deepEqual(
      read('L4-5, version 1.2.3, 020-8928-7873, ABG 7.46/25/79/96, 46/25/79, Spine 2023, in May, 16-28 mm, 2023-13-40'),
      [],
    )
  })

  it('without a year, with a Roman month and in short forms are read, the doubtful ones as weak', () => {
    assert.deepEqual(read('June 7, the 3rd of May, 9 V 2018, 9.XI.58, 6/21, 21.6.58, 6月7日'), [
      '?-6-7 month-first',
      '?-5-3 day-first',
      '2018-5-9 dotted',
      '1958-11-9 dotted',
      '?-6-21 slash weak',
      '1958-6-21 dotted weak',
      '?-6-7 chinese',
    ])
  })
})
