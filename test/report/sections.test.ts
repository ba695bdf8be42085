import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/config/config.js'
import { sectionStates } from '../../server/src/report/section-states.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const read = (text: string, type?: string) =>
  service.openDocument().check(text, type === undefined ? { config: defaultConfig } : { config: defaultConfig, type })
    .report
const states = (text: string, type = 'operative-note') =>
  Object.fromEntries(sectionStates(read(text, type)).map(({ id, status }) => [id, status]))

const story =
  'The patient was brought to the room and was placed prone. The back was prepped and draped. A midline incision was made and the fragment was removed. The wound was closed in layers without a drain.'

const parts: readonly (readonly [label: string, body: string])[] = [
  ['Preoperative Diagnosis', 'Disc herniation at L4-5.'],
  ['Postoperative Diagnosis', 'Same.'],
  ['Procedure', 'Discectomy L4-5, left.'],
  ['Anesthesia', 'General.'],
  ['Estimated Blood Loss', '50 mL.'],
  ['Complications', ''],
  ['Description of Procedure', story],
]

const layouts: Readonly<Record<string, (label: string, body: string) => string>> = {
  headings: (l, b) => `## ${l}\n\n${b}\n\n`,
  'closed headings': (l, b) => `## ${l} ##\n${b}\n\n`,
  'setext headings': (l, b) => `${l}\n---\n\n${b}\n\n`,
  'numbered headings': (l, b) => `### 3. ${l}:\n\n${b}\n\n`,
  'bold labels': (l, b) => `**${l.toUpperCase()}:** ${b}\n\n`,
  'bold labels, colon behind': (l, b) => `**${l}**: ${b}\n\n`,
  'bold labels on their own line': (l, b) => `**${l}**\n\n${b}\n\n`,
  'bold labels in a list': (l, b) => `- **${l}:** ${b}\n`,
  'labels in capitals': (l, b) => `${l.toUpperCase()}: ${b}\n\n`,
  'capitals on their own line': (l, b) => `${l.toUpperCase()}\n${b}\n\n`,
  'plain labels': (l, b) => `${l}: ${b}\n\n`,
  'plain labels line by line': (l, b) => `${l}: ${b}\n`,
  'headings, CRLF': (l, b) => `## ${l}\r\n\r\n${b}\r\n\r\n`,
}

describe('report/sections', () => {
  it('takes the head of a table for a label only where the rows below have labels too', () => {
    const labels = (type: string, text: string) =>
      read(text, type).sections.flatMap(({ ids, label }) => (ids.length > 0 ? [label.text] : []))
    const risks = '## Risks\n\n| Risk | How often |\n|---|---|\n| Infection | 1 in 100 |\n| Bleeding | rare |\n'
    assert.deepEqual(labels('procedure-explainer', risks), ['Risks'])
    const facts = '| Surgeon | A. Example |\n|---|---|\n| Assistant | none |\n| EBL | 50 mL |\n'
    assert.deepEqual(labels('operative-note', facts), ['Surgeon', 'Assistant', 'EBL'])
    assert.deepEqual(labels('operative-note', '| Surgeon | A. Example |\n|---|---|\n'), ['Surgeon'])
  })

  it('takes a title such as “Note” for no section, whatever stands below it', () => {
    const ids = (text: string) => read(text, 'operative-note').sections.map((section) => section.ids.join('+'))
    assert.deepEqual(ids('# Note\n\nLeft discectomy L4-5.\n\n# Findings\n\nSoft disc.'), ['', 'findings'])
    assert.deepEqual(ids('**Date:** day 0\n\n# Operative note\n\nDiscectomy.\n\n# Findings\n\nScar.'), [
      'date',
      '',
      'findings',
    ])
    assert.deepEqual(ids('# Note\n\nEBL 50 mL.'), [''])
    assert.deepEqual(ids(`## Findings\n\nScar.\n\n## Operative note\n\n${story}`), ['findings', 'description'])
  })

  for (const [name, write] of Object.entries(layouts)) {
    it(`reads ${name}`, () => {
      const got = states(parts.map(([label, body]) => write(label, body)).join(''))
      const want = {
        'preoperative-diagnosis': 'section',
        'postoperative-diagnosis': 'section',
        procedure: 'section',
        anesthesia: 'section',
        'estimated-blood-loss': 'section',
        complications: 'empty',
        description: 'section',
        drains: 'text',
        surgeon: 'missing',
      }
      assert.deepEqual(Object.fromEntries(Object.keys(want).map((id) => [id, got[id]])), want)
    })
  }

  it('reads several labels on one line, and tables of two columns', () => {
    const line = states(
      '**Surgeon:** A. Example  **Assistant:** none\n\nCOMPLICATIONS: None. SPECIMENS: None. EBL: 50 mL.',
    )
    for (const id of ['surgeon', 'assistant', 'complications', 'specimens', 'estimated-blood-loss'])
      assert.equal(line[id], 'section', id)
    const table = states('| Item | Value |\n|---|---|\n| Surgeon | A. Example |\n| EBL | 50 mL |\n| Drains | |\n')
    assert.deepEqual(
      [table['surgeon'], table['estimated-blood-loss'], table['drains']],
      ['section', 'section', 'empty'],
    )
  })

  it('reads Chinese labels', () => {
    const got = states(
      '术前诊断：腰椎间盘突出症 L4/5\n\n【手术名称】椎间盘切除术\n\n一、手术经过：患者取俯卧位。\n\n## 出血量\n\n50 mL\n\n术中无并发症。',
    )
    assert.deepEqual(
      ['preoperative-diagnosis', 'procedure', 'description', 'estimated-blood-loss'].map((id) => got[id]),
      ['section', 'section', 'section', 'section'],
    )
  })

  it('tells the name of a procedure from its description by what stands behind the label', () => {
    const twice = read(`## Procedure\n\nDiscectomy L4-5.\n\n## Procedure\n\n${story}`, 'operative-note').sections
    assert.deepEqual(
      twice.map(({ ids }) => ids),
      [['procedure'], ['description']],
    )
    const both = read(`## Operation\n\nDiscectomy L4-5, left.\n\n${story}`, 'operative-note').sections
    assert.deepEqual(
      both.map(({ ids }) => ids),
      [['procedure', 'description']],
    )
    const told = read(
      `## Procedure performed\n\n1. Discectomy\n\n## Operation in detail\n\n${story}\n\n## Summary\n\n${story}`,
      'operative-note',
    )
    assert.deepEqual(
      told.sections.map(({ ids }) => ids),
      [['procedure'], ['description'], ['indications']],
    )
  })

  it('reads a combined label as both, and a title as none', () => {
    const got = read('# Operative report\n\n## Pre and postoperative diagnosis\n\nStenosis.', 'operative-note').sections
    assert.deepEqual(
      got.map(({ ids }) => ids),
      [[], ['preoperative-diagnosis', 'postoperative-diagnosis']],
    )
  })

  it('counts a parent with sub-sections as filled, comments and rules as nothing', () => {
    const empty = (text: string) =>
      read(text, 'case-report')
        .sections.filter((s) => s.empty)
        .map(({ label }) => label.text)
    assert.deepEqual(
      empty('## Case presentation\n\n### Clinical findings\n\nFull power.\n\n## Discussion\n\n<!-- later -->\n\n---\n'),
      ['Discussion'],
    )
    assert.deepEqual(empty('## Case presentation\n\n![scan](a.png)\n\n## Discussion\n\n`x`'), [])
  })

  it('keeps the labels inside an abstract out of the main text', () => {
    const got = states(
      '# A case report\n\n## Abstract\n\n**Introduction:** a\n\n**Conclusion:** b\n\n## Discussion\n\nc',
      'case-report',
    )
    assert.deepEqual([got['abstract'], got['introduction'], got['discussion']], ['section', 'missing', 'section'])
  })

  it('takes the line that follows a label for its body, not for a label', () => {
    const got = states('## Anesthesia\n\nLocal anesthetic\n\n## Complications\n\nNone')
    assert.deepEqual([got['anesthesia'], got['complications']], ['section', 'section'])
  })

  it('asks an injection for less than an operation', () => {
    const need = (text: string, id: string) =>
      sectionStates(read(text, 'operative-note')).find((s) => s.id === id)?.need
    assert.equal(need('**Procedure:** Left L5 transforaminal epidural steroid injection', 'counts'), 'optional')
    assert.equal(need('**Procedure:** Discectomy L4-5', 'counts'), 'required')
    assert.equal(need('**Procedure:** Fusion with pedicle screws', 'implants'), 'recommended')
    assert.equal(need('**Procedure:** Discectomy L4-5', 'implants'), 'optional')
  })
})
