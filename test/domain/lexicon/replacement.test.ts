import assert from 'node:assert/strict'
import { articleFor, likeCase, pluralOf, pluralPhrase } from '../../../server/src/domain/lexicon/inflect.js'
import { inInstitutionName, inQuotation } from '../../../server/src/domain/lexicon/names.js'
import { replaceTerm } from '../../../server/src/domain/lexicon/replacement.js'
import { applyEdits } from '../../../server/src/text/edits.js'
import { marks } from '../../marks.js'

describe('pluralOf', () => {
  it('knows English and Latin plurals', () => {
    const plurals = {
      joint: 'joints',
      process: 'processes',
      vertebra: 'vertebrae',
      foramen: 'foramina',
      stenosis: 'stenoses',
      biopsy: 'biopsies',
      pathway: 'pathways',
      index: 'indexes',
      approach: 'approaches',
      vertebrae: 'vertebrae',
      virus: 'viruses',
    }
    for (const [one, many] of Object.entries(plurals)) assert.equal(pluralOf(one), many)
    assert.equal(pluralPhrase('bone-graft fusion'), 'bone-graft fusions')
  })
})

describe('likeCase', () => {
  it('keeps the capitals of the text', () => {
    assert.equal(likeCase('facet joint', 'small joint'), 'facet joint')
    assert.equal(likeCase('facet joint', 'Small joint'), 'Facet joint')
    assert.equal(likeCase('facet joint', 'Small Joint'), 'Facet Joint')
    assert.equal(likeCase('fixation and fusion', 'Fixed Fusion'), 'Fixation and Fusion')
    assert.equal(likeCase('facet joint', 'SMALL JOINT'), 'FACET JOINT')
    assert.equal(likeCase('MRI', 'magnetic vibration'), 'MRI')
  })
})

describe('articleFor', () => {
  it('goes by sound', () => {
    for (const word of ['osteophyte', 'MRI', 'X-ray', 'hour', 'L4 screw', 'uncovertebral joint', 'S1 root'])
      assert.equal(articleFor(word), 'an', word)
    for (const word of [
      'facet joint',
      'unilateral approach',
      'CT scan',
      'ureteral injury',
      'European study',
      'one-level fusion',
      'UBE',
    ])
      assert.equal(articleFor(word), 'a', word)
  })
})

describe('replaceTerm', () => {
  const run = (marked: string, term: string): string => {
    const { text, spans } = marks(marked)
    return applyEdits(text, replaceTerm(text, spans[0]!, term))
  }
  it('sets the article right, in its case', () => {
    assert.equal(run('a ⟦bone flab⟧', 'osteophyte'), 'an osteophyte')
    assert.equal(run('An ⟦arch root screw⟧', 'pedicle screw'), 'A pedicle screw')
    assert.equal(run('vitamin a ⟦bone flab⟧', 'osteophyte'), 'vitamin an osteophyte')
    assert.equal(run('the ⟦bone flab⟧', 'osteophyte'), 'the osteophyte')
    assert.equal(run('alpha ⟦bone flab⟧', 'osteophyte'), 'alpha osteophyte')
  })
})

describe('names and quotations', () => {
  const name = (marked: string): boolean => {
    const { text, spans } = marks(marked)
    return inInstitutionName(text, spans[0]!)
  }
  it('knows names of institutions by their heads', () => {
    assert.ok(name('Chair of the ⟦Soft Tissue Pain⟧ Branch of the Association'))
    assert.ok(name('at the Hospital of ⟦Bone Science⟧ in town'))
    assert.ok(!name('He opened the ⟦Spinal Process⟧ under vision'))
    assert.ok(!name('the ⟦spinal process⟧ at the University Hospital'))
  })

  const quoted = (marked: string): boolean => {
    const { text, spans } = marks(marked)
    return inQuotation(text, spans[0]!, 8)
  }
  it('takes long sentences in quotation marks for speech, and titles not', () => {
    assert.ok(quoted('He said, “my ⟦spinal process⟧ was broken when I fell down the stairs.”'))
    assert.ok(!quoted('The “Forum on ⟦Spinal Process⟧ Fusion and Fixation in the Lumbar Spine of Adults” was held.'))
    assert.ok(!quoted('a “⟦small joint⟧” was seen'))
    assert.ok(!quoted('“One.” Then the ⟦spinal process⟧ was cut with a saw and a drill at once.'))
  })
})
