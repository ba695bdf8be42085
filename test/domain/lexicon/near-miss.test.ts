import assert from 'node:assert/strict'
import { nearMisses, slipWeight } from '../../../server/src/domain/lexicon/near-miss.js'
import { createService } from '../../../server/src/service.js'

const { lexicon } = createService().knowledge
const near = (word: string): readonly string[] => nearMisses(lexicon.nearMisses(), word)

describe('nearMisses', () => {
  it('finds the word that was meant', () => {
    const slips = {
      lamnectomy: 'laminectomy',
      laminectmoy: 'laminectomy',
      foramintomy: 'foraminotomy',
      spondylolithesis: 'spondylolisthesis',
      radiculapathy: 'radiculopathy',
      vertbral: 'vertebral',
      osteophtyes: 'osteophytes',
      flouroscopy: 'fluoroscopy',
      anesthsia: 'anesthesia',
      anaesthsia: 'anaesthesia',
      hemmorhage: 'hemorrhage',
      bupivicaine: 'bupivacaine',
      durotmy: 'durotomy',
      kyphoplsty: 'kyphoplasty',
      saggital: 'sagittal',
      cervial: 'cervical',
      ligametum: 'ligamentum',
      hemostatis: 'hemostasis',
      debridment: 'debridement',
    }
    for (const [slip, word] of Object.entries(slips)) assert.ok(near(slip).includes(word), `${slip} → ${near(slip)}`)
  })

  it('leaves real words alone, common and rare', () => {
    const words =
      'lumber lamination intradural extradural stenosed herniating vertebrates macroscopic homeostasis patent planar ' +
      'palliation cervicis thoracis laminectomised haemostatic discectomies diskectomy radially spondylotic spinally ' +
      'facetal interfacet peridural sequestrotomy lipectomy neurotologist concussion convulsion simulation mediation'
    for (const word of words.split(' ')) assert.deepEqual(near(word), [], word)
  })

  it('leaves what is longer than any word alone, however long', () => {
    assert.deepEqual(near('a'.repeat(150_000)), [])
  })

  it('proposes no word to itself: no term is a slip of another', () => {
    const { targets } = lexicon.words()
    for (const word of targets) assert.deepEqual(near(word), [], word)
  })
})

describe('slipWeight', () => {
  it('weighs slips by how easily they happen', () => {
    assert.equal(slipWeight('facet', 'facet', 2), 0)
    assert.equal(slipWeight('facett', 'facet', 2), 0.6)
    assert.equal(slipWeight('afcet', 'facet', 2), 0.9)
    assert.equal(slipWeight('fecet', 'facet', 2), 0.9)
    assert.equal(slipWeight('facxet', 'facet', 2), 1)
    assert.equal(slipWeight('fadet', 'facet', 2), 1.25)
    assert.ok(slipWeight('spine', 'nerve', 2) > 2)
  })
})
