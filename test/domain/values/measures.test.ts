import assert from 'node:assert/strict'
import fc from 'fast-check'
import { scanMeasures } from '../../../server/src/domain/values/measures.js'

const read = (text: string): string[] =>
  scanMeasures(text).map(
    (m) => `${m.negative ? '-' : ''}${m.value}${m.unit && ` ${m.unit}`}${m.joint === 'none' ? '' : ` [${m.joint}]`}`,
  )

describe('measures', () => {
  it('reads numbers with units, symbols and words, open and closed up', () => {
    assert.deepEqual(read('5 mg, 10mL, 6-mm cage, 2.5 milligrams, 50%, 28°, 37 °C, 1 mg/kg, 22 kg/m2'), [
      '5 mg',
      '10 mL',
      '6 mm',
      '2.5 mg',
      '50 %',
      '28 °',
      '37 °C',
      '1 mg/kg',
      '22 kg/m²',
    ])
    assert.deepEqual(read('10\u00a0ml and 20 cc’s and 3 μg'), ['10 mL', '20 cc', '3 µg'])
  })

  it('reads thousands, decimal commas and lost zeros', () => {
    assert.deepEqual(
      scanMeasures('1,000 mg 0,5 mg .5 mg 12,500 4,5').map((m) => [m.value, m.form]),
      [
        [1000, 'grouped'],
        [0.5, 'comma'],
        [0.5, 'naked'],
        [12500, 'grouped'],
        [4, 'plain'],
        [5, 'plain'],
      ],
    )
  })

  it('joins ranges, sizes, fractions and spreads', () => {
    assert.deepEqual(read('6-8 mm; 6 to 8 mm; 6.5 x 45 mm; 23/50; 54 ± 9'), [
      '6',
      '8 mm [dash]',
      '6',
      '8 mm [to]',
      '6.5',
      '45 mm [times]',
      '23',
      '50 [slash]',
      '54',
      '9 [plus-minus]',
    ])
    assert.deepEqual(
      read('six months-2 years'),
      ['2 year [dash]'].map(() => '2 year'),
    )
  })

  it('leaves levels, codes and ordinals alone', () => {
    assert.deepEqual(read('L4-5, T12, C5-C6, BGS-7, COVID-19, PM2.5, v1.5 mg, #18'), [])
    assert.deepEqual(read('the 4th day'), ['4'])
  })

  it('keeps a dose that a word runs into, and a minus sign', () => {
    assert.deepEqual(read('Inderal40 mg; a T-score of -2.8; (−3)'), ['40 mg [glued]', '-2.8', '-3'])
  })

  it('gives spans in order that begin with the number, on any text', () => {
    const piece = fc.constantFrom(
      '5',
      ' mg',
      '.',
      ',',
      '-',
      '–',
      ' ',
      '0',
      '12',
      'L',
      '/',
      'x',
      '%',
      '\u2060',
      '\u2029',
      '°',
      'cc',
      'to',
      '(',
      '½',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { span, digits, unitAt } of scanMeasures(text)) {
          assert.ok(span.start >= last && span.end <= text.length && span.end > span.start)
          assert.match(text.slice(span.start, span.start + digits), /^\.?\d[\d.,]*$/)
          assert.ok(unitAt >= digits && span.start + unitAt <= span.end)
          last = span.end
        }
      }),
    )
  })
})
