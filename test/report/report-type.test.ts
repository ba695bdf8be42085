import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const report = (text: string) => service.openDocument().check(text, { config: defaultConfig }).report
const typeOf = (text: string) => report(text).reportType

const examples: Readonly<Record<string, string>> = {
  'operative-note': '**PREOPERATIVE DIAGNOSIS:** Stenosis.\n\n**OPERATION PERFORMED:** Laminectomy.\n\n**EBL:** 50 mL',
  'case-report':
    '# Lipoma of the canal: a case report\n\n## Introduction\n\nRare.\n\n## Case presentation\n\nA 40-year-old man presented with pain to the clinic.\n\n## Discussion\n\nRare.',
  'surgical-case-report':
    '# Lipoma of the canal: a case report\n\n## Highlights\n\n- Rare\n\n## Presentation of case\n\nA 40-year-old man presented with pain and underwent laminectomy.\n\n## Discussion\n\nRare.',
  'conference-abstract':
    '# Two years after fusion\n\nBackground: Pain after spinal fusion.\n\nMethods: 40 patients.\n\nResults: Less pain.\n\nConclusion: It helps.',
  'conference-report':
    '# Spine forum\n\nOn 3 May the forum on spinal fusion was successfully held in Exampleville. At the hospital Professor A, Professor B, Professor C, Professor D and Professor E shared their experience.',
  'news-article':
    '# New clinic opens\n\nEXAMPLEVILLE, May 3, 2022 -- Example Hospital announced today that a spine clinic opens.',
  'procedure-explainer':
    '# Your back operation\n\n## What it is\n\nYour surgeon and the hospital will explain the operation.\n\n## Risks\n\nInfection.\n\n## Recovery\n\nYou will be able to walk.\n\n## When to call us\n\nFever.',
  'speaker-biography':
    'Dr. Ann Example, MD, is professor and director of the spine unit. She is chair of a society, member of a board and editor of a journal.',
}

describe('report type', () => {
  for (const [type, text] of Object.entries(examples)) {
    it(`is ${type}`, () => assert.equal(typeOf(text), type))
  }

  for (const text of [
    '# Shopping\n\n- milk\n- bread',
    '# API\n\n## Introduction\n\nThis is a library.\n\n## Results\n\nFast.',
    '# Rate limiter\n\n## Background\n\nSlow.\n\n## Methods\n\nBench.\n\n## Results\n\nFast.\n\n## Conclusion\n\nGood.',
    '# Release\n\n## Description\n\nA tool.\n\n## Procedure\n\n1. Build.\n\n## Findings\n\nNone.',
    '# Minutes\n\n## Procedure\n\nWe met.\n\n## Findings\n\nNone.',
    '# Clinic letter\n\n## Diagnosis\n\nSciatica.\n\n## Plan\n\nPhysiotherapy.',
    'A 40-year-old woman presented with pain. She was treated.',
    '# Discharge summary\n\n## Diagnosis\n\nStenosis.\n\n## Operation\n\nLaminectomy.\n\n## Hospital course\n\nGood.',
    '',
  ]) {
    it(`is none for ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(typeOf(text), undefined))
  }

  it('is an explainer where headings are a patient’s questions', () => {
    const text =
      '# Lumbar discectomy\n\n## What is a lumbar discectomy?\n\nAn operation on your back.\n\n## Why might I need it?\n\nLeg pain.\n\n## What complications can happen?\n\nInfection.\n\n## How soon will I recover?\n\nThe hospital and your surgeon will tell you.'
    assert.equal(typeOf(text), 'procedure-explainer')
    assert.deepEqual(
      report(text).sections.flatMap(({ ids }) => ids),
      ['what-it-is', 'who-for', 'risks', 'recovery'],
    )
  })

  it('is what the front matter says', () => {
    assert.equal(typeOf('---\nreport-type: news-article\n---\n# Notes\n'), 'news-article')
  })

  it('is two in a file with an abstract and a biography', () => {
    const text = `${examples['conference-abstract']}\n\n${examples['speaker-biography']}`
    const { parts } = report(text)
    assert.deepEqual(
      parts.map(({ type }) => type?.id),
      ['conference-abstract', 'speaker-biography'],
    )
    assert.equal(text.slice(parts[1]?.span.start).slice(0, 15), 'Dr. Ann Example')
    const headed = report(
      `${examples['conference-abstract']}\n\n## About the speaker\n\nAnn Example works in Exampleville.\n`,
    )
    assert.deepEqual(
      headed.parts.map(({ type }) => type?.id),
      ['conference-abstract', 'speaker-biography'],
    )
  })

  it('is right for the documents of the reference corpus', function () {
    const corpus = path.resolve('../shared/corpus/set-V')
    if (!existsSync(corpus)) this.skip()
    this.timeout(60_000)
    const types: Record<string, string | null> = JSON.parse(readFileSync('test/reports/types.json', 'utf8'))
    const wrong: string[] = []
    let count = 0
    for (const layout of ['h', 'b']) {
      for (const name of readdirSync(path.join(corpus, layout))) {
        const id = name.replace('.md', '')
        if (!(id in types)) continue
        count++
        const got = typeOf(readFileSync(path.join(corpus, layout, name), 'utf8')) ?? null
        if (got !== types[id]) wrong.push(`${layout}/${id}: ${got}`)
      }
    }
    assert.ok(wrong.length <= count * 0.03, wrong.join('\n'))
  })
})
