import assert from 'node:assert/strict'
import fc from 'fast-check'
import { longFormStart } from '../../../server/src/domain/abbreviations/definitions.js'
import { scanAbbreviations } from '../../../server/src/domain/abbreviations/scan.js'

const uses = (text: string): string[] => scanAbbreviations(text).uses.map((use) => use.short)
const definitions = (text: string): string[] =>
  scanAbbreviations(text).definitions.map((d) => `${d.short}=${d.long} (${d.style})`)

describe('abbreviations', () => {
  it('finds short forms, plural ones by their singular', () => {
    assert.deepEqual(uses('MRI, two TLIFs and the SSEPs; an H&P; SF-36 rose.'), ['MRI', 'TLIF', 'SSEP', 'H&P', 'SF-36'])
    assert.deepEqual(uses('The MRI’s field and the post-ERCP course.'), ['MRI', 'ERCP'])
  })

  it('leaves numerals, levels, codes and lines in capitals alone', () => {
    assert.deepEqual(uses('Grade II at L4-L5, T12 and S1; ESTIMATED BLOOD LOSS: low'), [])
    assert.deepEqual(uses('He was NOT seen. McIvor held DuraPrep.'), ['NOT'])
  })

  it('reads through marks inside a word', () => {
    const text = 'The \u2060\u2060TL\u2060\u2060IF was done.'
    const [use] = scanAbbreviations(text).uses
    assert.equal(use?.short, 'TLIF')
  })

  it('finds definitions before, behind, by name and in lists', () => {
    assert.deepEqual(definitions('A transforaminal lumbar interbody fusion (TLIF) was done.'), [
      'TLIF=transforaminal lumbar interbody fusion (bracket)',
    ])
    assert.deepEqual(definitions('TLIF (transforaminal lumbar interbody fusion) was done.'), [
      'TLIF=transforaminal lumbar interbody fusion (reverse)',
    ])
    assert.deepEqual(definitions('Groove healing of discs, termed GHD, was seen.'), [
      'GHD=Groove healing of discs (named)',
    ])
    assert.deepEqual(definitions('Abbreviations: PI, pelvic incidence; SS: sacral slope; LL = lumbar lordosis.'), [
      'PI=pelvic incidence (list)',
      'SS=sacral slope (list)',
      'LL=lumbar lordosis (list)',
    ])
    assert.deepEqual(definitions('C-reactive protein (CRP 11.3 mg/dL) was high.'), ['CRP=C-reactive protein (bracket)'])
    assert.deepEqual(definitions('| PI | pelvic incidence |\u2029'), ['PI=pelvic incidence (list)'])
  })

  it('takes no definition across a sentence or block end, and no code number', () => {
    assert.deepEqual(definitions('A lumbar interbody fusion. (LIF) was done.'), [])
    assert.deepEqual(definitions('lumbar interbody fusion\u2029(LIF)'), [])
    assert.deepEqual(definitions('cervical plate treatment (CPT 22845)'), [])
  })

  it('notes a gloss that spells nothing out', () => {
    const [use] = scanAbbreviations('Given S-1 and oxaliplatin (SZX) today.').uses
    assert.equal(use?.glossed, true)
  })

  it('finds the long form from right to left, the first letter at the start of a word', () => {
    assert.equal(longFormStart('HMM', 'we use a hidden Markov model'), 9)
    assert.equal(longFormStart('XYZ', 'nothing of the kind'), -1)
  })

  it('gives spans in order that hold what they say, on any text', () => {
    const word = fc.constantFrom(
      'TLIF',
      'fusion',
      '(',
      ')',
      'lumbar',
      'MRI,',
      '.',
      '\u2029',
      '\u2060',
      'L4-L5',
      'termed',
      '|',
      'ABCs',
      '=',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        const facts = scanAbbreviations(text)
        let last = 0
        for (const { short, span } of facts.uses) {
          assert.ok(span.start >= last)
          assert.ok(text.slice(span.start, span.end).replaceAll('\u2060', '').startsWith(short))
          last = span.end
        }
        for (const { long, longSpan } of facts.definitions) {
          assert.equal(
            text.slice(longSpan.start, longSpan.end).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim(),
            long,
          )
        }
      }),
    )
  })
})
