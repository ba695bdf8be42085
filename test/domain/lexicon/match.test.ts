import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Concept } from '../../../server/src/domain/lexicon/concept.js'
import { buildLexicon } from '../../../server/src/domain/lexicon/lexicon.js'
import { matchTerms, scanTerms } from '../../../server/src/domain/lexicon/match.js'
import { createService } from '../../../server/src/service.js'

const concept = (id: string, preferred: string, more: Partial<Concept> = {}): Concept => ({
  id,
  preferred,
  category: 'anatomy',
  definition: `What ${id} is.`,
  source: 'test',
  ...more,
})

const lexicon = buildLexicon(
  [
    {
      topic: 'test',
      concepts: [
        concept('facet', 'facet joint', {
          discouraged: [
            {
              text: 'small joint',
              reason: 'machine-translation',
              guard: { requires: ['lumbar', 'spin'], notIf: ['finger'], within: 6 },
            },
          ],
        }),
        concept('pain', 'radicular pain', {
          accepted: ['nerve root pain'],
          discouraged: [{ text: 'root pain', reason: 'nonstandard' }],
        }),
        concept('ct', 'computed tomography', { abbreviations: ['CT'], accepted: ['CT scan'] }),
        concept('tumor', 'spinal tumor'),
        concept('disc', 'disc herniation', { accepted: ['disc'] }),
        concept('follow-up', 'follow-up'),
        concept('co-culture', 'co-culture', { discouraged: [{ text: 'fracture dislocation', reason: 'nonstandard' }] }),
        concept('dislocation', 'fracture-dislocation'),
        concept('np', 'nucleus pulposus', { plural: 'nuclei pulposi' }),
        concept('all', 'anterior longitudinal ligament', { abbreviations: ['ALL'] }),
        concept('schmorl', 'Schmorl node', { accepted: ["Schmorl's node"] }),
      ],
    },
  ],
  {
    varieties: { tumor: 'tumour' },
    variants: { disc: { disk: 'disc' } },
    words: { terms: ['stenosis'], real: [], brands: [], rare: [], short: { terms: [], real: [] } },
  },
)
const found = (text: string): string[] =>
  matchTerms(lexicon, text).map(
    (m) => `${text.slice(m.span.start, m.span.end)}:${m.concept}:${m.status}${m.plural ? ':s' : ''}`,
  )

describe('matchTerms', () => {
  it('takes the longest form, and an accepted form protects what it holds', () => {
    assert.deepEqual(found('nerve root pain'), ['nerve root pain:pain:accepted'])
    assert.deepEqual(found('the root pain'), ['root pain:pain:discouraged'])
    assert.deepEqual(found('disc herniation, disc'), ['disc herniation:disc:preferred', 'disc:disc:accepted'])
  })

  it('reads plurals, also Latin ones', () => {
    assert.deepEqual(found('disc herniations'), ['disc herniations:disc:preferred:s'])
    assert.deepEqual(found('nuclei pulposi'), ['nuclei pulposi:np:preferred'])
  })

  it('reads either spelling', () => {
    assert.deepEqual(found('spinal tumours'), ['spinal tumours:tumor:preferred:s'])
    assert.deepEqual(found('Disk herniation'), ['Disk herniation:disc:preferred'])
  })

  it('reads hyphens, no-break blanks, full-width letters, marks inside words and one line break', () => {
    for (const text of [
      'disc-herniation',
      'disc\u00a0herniation',
      'ｄｉｓｃ herniation',
      'disc\u2011herniation',
      'disc\n  herniation',
      'disc\r\nherniation',
      'di\u2060sc herniation',
      'disc   herniation',
    ]) {
      assert.equal(found(text)[0], `${text}:disc:preferred`)
    }
    for (const text of [
      'disc\n\nherniation',
      'disc\u2029herniation',
      'disc | herniation',
      'disc. herniation',
      'disc \uFFFC herniation',
    ]) {
      assert.equal(found(text)[0], 'disc:disc:accepted')
    }
  })

  it('tells two forms apart that differ in a hyphen only', () => {
    assert.deepEqual(found('fracture-dislocation'), ['fracture-dislocation:dislocation:preferred'])
    assert.deepEqual(found('fracture dislocation'), ['fracture dislocation:co-culture:discouraged'])
    assert.deepEqual(found('follow up'), ['follow up:follow-up:preferred'])
  })

  it('takes abbreviations as they are written', () => {
    assert.deepEqual(found('CT of all levels, ALL intact'), ['CT:ct:abbreviation', 'ALL:all:abbreviation'])
    assert.deepEqual(found('a ct scan'), [])
    assert.deepEqual(found('CT scans'), ['CT scans:ct:accepted:s'])
  })

  it('asks the guard for the words around, within the block', () => {
    assert.deepEqual(found('a lumbar small joint'), ['small joint:facet:discouraged'])
    assert.deepEqual(found('a small joint of the finger and lumbar pain'), [])
    assert.deepEqual(found('lumbar\u2029small joint'), [])
  })

  it('reads names with an apostrophe', () => {
    assert.deepEqual(found('Schmorl’s nodes'), ['Schmorl’s nodes:schmorl:accepted:s'])
  })

  it('gives spellings and unknown words in the same pass', () => {
    const { spelled, variants, unknownWords } = scanTerms(lexicon, 'The tumour and disk of Zhengzhou, stenosis')
    assert.deepEqual(spelled, [{ span: { start: 4, end: 10 }, variety: 'uk' }])
    assert.deepEqual(
      variants.map((v) => v.usual),
      ['disc'],
    )
    assert.deepEqual(unknownWords, [{ start: 23, end: 32 }])
  })

  it('gives spans in order, inside the text, for any text', () => {
    const pieces = fc.constantFrom(
      'disc',
      'disk',
      'herniation',
      'small',
      'joint',
      'lumbar',
      'nerve',
      'root',
      'pain',
      ' ',
      ' ',
      '-',
      '\n',
      '\u2029',
      '|',
      "'s",
      'CT',
      'é',
      '\u2060',
      '中',
      '1',
      '.',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { terms, unknownWords } = scanTerms(lexicon, text)
        for (const [i, { span }] of terms.entries()) {
          assert.ok(span.start < span.end && span.end <= text.length)
          assert.ok(i === 0 || terms[i - 1]!.span.start < span.start)
          assert.ok(!/[\u2029|]/.test(text.slice(span.start, span.end)))
        }
        for (const s of unknownWords) assert.ok(s.end <= text.length)
      }),
    )
  })

  it('finds in a part what it finds in the whole: no match looks across a block', () => {
    const { lexicon } = createService().knowledge
    const words = fc.constantFrom(
      'spinal',
      'process',
      'fusion',
      'nail',
      'screw',
      'pedicle',
      'hormones',
      'block',
      'epidural',
      'disc',
      'inclusive',
      'small',
      'joint',
      'the',
      'of',
    )
    const block = fc.array(words, { maxLength: 12 }).map((w) => w.join(' '))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const whole = matchTerms(lexicon, blocks.join('\u2029'))
        const parts: unknown[] = []
        let offset = 0
        for (const text of blocks) {
          for (const m of matchTerms(lexicon, text))
            parts.push({ ...m, span: { start: m.span.start + offset, end: m.span.end + offset } })
          offset += text.length + 1
        }
        assert.deepEqual(whole, parts)
      }),
      { numRuns: 60 },
    )
  })

  it('stays linear on texts made to be slow', () => {
    const { lexicon } = createService().knowledge
    for (const unit of [
      'spinal ',
      'nail ',
      'percutaneous spinal endoscopic minimally invasive ',
      'hormones block ',
      'x'.repeat(50),
    ]) {
      const time = (n: number): number => {
        const text = unit.repeat(n)
        const start = performance.now()
        matchTerms(lexicon, text)
        return performance.now() - start
      }
      time(200)
      const small = Math.min(time(200), time(200), time(200))
      const large = Math.min(time(1600), time(1600))
      assert.ok(large < 8 * 6 * small + 200, `${unit}: ${small} → ${large} ms`)
    }
  })
})
