import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const reading = (text: string) => service.openDocument().check(text, { config: defaultConfig }).report.typeReading
const folder = 'test/report/type-texts'

describe('type by weak signs', () => {
  for (const file of readdirSync(folder)) {
    const kind = file.split('.')[0]!
    it(`${file} is ${kind === 'none' ? 'no report' : kind}`, () => {
      const { id } = reading(readFileSync(`${folder}/${file}`, 'utf8'))
      assert.equal(id, kind === 'none' ? undefined : kind)
    })
  }

  it('says by which signs', () => {
    const { certainty, reasons } = reading(readFileSync(`${folder}/news-article.hip-robot.md`, 'utf8'))
    assert.equal(certainty, 'likely')
    assert.ok(reasons.length > 1 && reasons.every(({ count, title }) => count > 0 && title.en && title.zh))
  })

  it('is no note for an imaging report that has some of its labels', () => {
    const text =
      '# MRI lumbar spine\n\n**Procedure:** MRI of the lumbar spine without contrast.\n\n**Indications:** back pain.\n\n**Comparison:** none.\n\n**Technique:** sagittal T1, T2 and STIR images, axial T2 images.\n\n**Findings:** Alignment is normal. Marrow signal is unremarkable. The conus medullaris ends at L1. There is a disc bulge at L4-5 with mild canal narrowing and foraminal narrowing. No evidence of fracture. The soft tissues are unremarkable.\n\n**Impression:** Disc bulge at L4-5.\n'
    assert.equal(reading(text).id, undefined)
  })

  it('has weights for every sign and no sign without a weight', () => {
    const { file, weights } = service.knowledge.signs
    const features = [...file.signs.map(({ id }) => id), ...file.shapes]
    assert.deepEqual(weights.features, features)
    for (const row of Object.values(weights.kinds)) assert.equal(row.weights.length, features.length)
    assert.ok(features.length <= 100)
  })
})
