import assert from 'node:assert/strict'
import fc from 'fast-check'
import { matchLabel } from '../../../server/src/domain/reports/labels.js'
import { expand, normalLabel } from '../../../server/src/domain/reports/phrases.js'
import type { ReportType } from '../../../server/src/domain/reports/type.js'
import { createService } from '../../../server/src/service.js'

const { reportTypes } = createService().knowledge
const typeOf = (id: string): ReportType => {
  const type = reportTypes.find((t) => t.id === id)
  assert.ok(type)
  return type
}
const note = typeOf('operative-note')

describe('domain/reports labels', () => {
  it('lists what a pattern stands for', () => {
    assert.deepEqual(expand('{a|b|} c'), ['a c', 'b c', 'c'])
    assert.deepEqual(expand('x {y {z|} w|v}'), ['x y z w', 'x y w', 'x v'])
    assert.deepEqual(expand('plain'), ['plain'])
  })

  const operative: Readonly<Record<string, readonly string[]>> = {
    'Preoperative Diagnosis': ['preoperative-diagnosis'],
    'PRE-OPERATIVE DIAGNOSES': ['preoperative-diagnosis'],
    'Preop Dx': ['preoperative-diagnosis'],
    'DIAGNOSIS(ES), PREOPERATIVE': ['preoperative-diagnosis'],
    'Post-op diagnosis (es)': ['postoperative-diagnosis'],
    'Pre and Postoperative Diagnosis': ['preoperative-diagnosis', 'postoperative-diagnosis'],
    'Pre- and post-operative diagnoses': ['preoperative-diagnosis', 'postoperative-diagnosis'],
    '2. Operation performed:': ['procedure'],
    'II. Title of the operation': ['procedure'],
    'Details of Procedure': ['description'],
    'Procedure in detail': ['description'],
    Anaesthesia: ['anesthesia'],
    'Type of anaesthesia': ['anesthesia'],
    EBL: ['estimated-blood-loss'],
    'Estimated blood loss (mL)': ['estimated-blood-loss'],
    'Indications for the Operation': ['indications'],
    'Background Information and Surgical Indications': ['indications'],
    'Tubes and drains left in place': ['drains'],
    'Specimen(s) sent to pathology': ['specimens'],
    'Surgeon / Assistant': ['surgeon', 'assistant'],
    'EBL and drains': ['estimated-blood-loss', 'drains'],
    Procedure: ['procedure', 'description'],
    术前诊断: ['preoperative-diagnosis'],
    '【手术名称】': ['procedure'],
    '三、手术经过：': ['description'],
    '出血量（ml）': ['estimated-blood-loss'],
    Weather: [],
    'Vertebral body and disc': [],
    'Findings and weather': [],
  }
  for (const [label, ids] of Object.entries(operative)) {
    it(`reads ${JSON.stringify(label)} in an operative note`, () => assert.deepEqual(matchLabel(note, label), ids))
  }

  it('knows the labels of the abstract schemes and guidelines', () => {
    const abstract = typeOf('conference-abstract')
    for (const scheme of abstract.profiles) {
      for (const id of scheme.sections ?? []) assert.ok(abstract.section.get(id), `${scheme.id} ${id}`)
    }
    assert.deepEqual(matchLabel(abstract, 'Summary of Background Data'), ['background'])
    assert.deepEqual(matchLabel(abstract, 'Patients and Methods'), ['methods'])
    const scare = typeOf('surgical-case-report')
    assert.deepEqual(matchLabel(scare, 'Introduction and importance'), ['introduction'])
    assert.deepEqual(matchLabel(scare, 'Presentation of case'), ['case-presentation'])
    assert.deepEqual(matchLabel(scare, 'Guarantor'), ['guarantor'])
    assert.deepEqual(matchLabel(typeOf('case-report'), 'Guarantor'), [])
  })

  it('finds each section by its own titles, in any case and with any mark around them', () => {
    for (const type of reportTypes) {
      for (const { id, title } of type.sections) {
        for (const label of [title.en, title.en.toUpperCase(), `3. ${title.en}:`, `**${title.en}**`, title.zh]) {
          assert.ok(matchLabel(type, label).includes(id), `${type.id} ${label}`)
        }
      }
    }
  })

  it('makes the normal form once', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        assert.equal(normalLabel(normalLabel(text)), normalLabel(normalLabel(normalLabel(text)))),
      ),
    )
  })

  it('finds the label that a slip of the pen hides', () => {
    assert.deepEqual(note.near('Complicatons'), { label: 'complications', ids: ['complications'] })
    assert.deepEqual(note.near('ANESTHEISA')?.ids, ['anesthesia'])
    for (const other of ['Complications', 'Instructions', 'Medicines', 'Plain', 'Position']) {
      assert.equal(note.near(other)?.label === other.toLowerCase(), false)
      assert.notDeepEqual(note.near(other)?.ids, ['indications'])
    }
    assert.equal(note.near('Weather report'), undefined)
  })
})
