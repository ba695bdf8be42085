import assert from 'node:assert/strict'
import type { Checked } from '../../server/src/check/check.js'
import { complete } from '../../server/src/features/completion/complete.js'
import type { Completion } from '../../server/src/features/completion/item.js'
import { termIndex } from '../../server/src/features/term-index.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { render } from '../../server/src/text/message.js'
import { marks } from '../marks.js'
import { checkText, knowledge } from './checked.js'
import { lexicon } from './lexicon-fixture.js'

const index = termIndex(lexicon)

/** Checked with the fixture's lexicon, so that spelling and names are known. */
function check(source: string): Checked {
  const checked = checkText(source)
  const report = Object.create(checked.report, {
    knowledge: { value: { ...knowledge, lexicon, reportTypes: knowledge.reportTypes, templates: knowledge.templates } },
  })
  return { ...checked, report }
}

function at(marked: string): { items: readonly Completion[]; text: string; labels: readonly string[] } {
  const { text, cursor } = marks(marked)
  const items = [...complete(check(text), cursor, index, { variety: 'us', tell: render }).items].sort(
    (a, b) => a.rank - b.rank,
  )
  for (const item of items) {
    assert.equal(item.span.end, cursor, 'what is replaced ends at the cursor')
    const written = text.slice(item.span.start, cursor)
    assert.ok(!/[\r\n]/.test(written), 'on one line')
    assert.ok(
      item.filter.startsWith(written),
      `${item.filter} does not begin with ${written}: the editor would drop it`,
    )
  }
  return { items, text, labels: items.map(({ label }) => label) }
}

const take = (marked: string, label: string): string => {
  const { items, text } = at(marked)
  const item = items.find((each) => each.label === label)
  assert.ok(item, `no ${label} among ${items.map((each) => each.label).join(', ')}`)
  return applyEdits(text, [item])
}

describe('features/completion of terms', () => {
  it('completes by the beginning of the name, over several words', () => {
    assert.equal(take('A lumbar disc h‸ was seen.', 'lumbar disc herniation'), 'A lumbar disc herniation was seen.')
    assert.equal(take('A lumbar-disc h‸', 'lumbar disc herniation'), 'A lumbar disc herniation')
    assert.equal(take('- lum‸', 'lumbar disc herniation'), '- lumbar disc herniation')
  })

  it('puts the longest stretch of typed words first', () => {
    assert.equal(at('With lumbar disc‸').labels[0], 'lumbar disc herniation')
  })

  it('completes by abbreviation, with and without it', () => {
    assert.deepEqual(at('Treated by TLIF‸').labels, [
      'transforaminal lumbar interbody fusion (TLIF)',
      'transforaminal lumbar interbody fusion',
    ])
    const defined = at('Transforaminal lumbar interbody fusion (TLIF) was done.\n\nThe TLIF‸')
    assert.deepEqual(defined.labels, ['transforaminal lumbar interbody fusion'])
  })

  it('completes by Chinese, anywhere in the name', () => {
    assert.deepEqual(at('患者为椎间盘‸').labels, ['disc degeneration', 'lumbar disc herniation'])
    assert.equal(take('诊断：椎间盘突出‸', 'lumbar disc herniation'), '诊断：lumbar disc herniation')
  })

  it('leads from a discouraged form to the preferred one', () => {
    assert.equal(take('A slipped d‸', 'lumbar disc herniation'), 'A lumbar disc herniation')
  })

  it('keeps a capital at the start of a sentence, and the spelling of the document', () => {
    assert.equal(take('Lumb‸', 'Lumbar disc herniation'), 'Lumbar disc herniation')
    const { text, cursor } = marks('A spinal t‸')
    const uk = complete(check(text), cursor, index, { variety: 'uk', tell: render }).items
    assert.deepEqual(
      uk.map(({ label }) => label),
      ['spinal tumour'],
    )
  })

  it('stays silent in code, links, front matter and inside other words', () => {
    for (const place of [
      '`lumbar d‸`',
      '[x](lumbar-d‸)',
      '---\ntitle: lumbar d‸\n---\n',
      'prelumbar-‸',
      'l‸',
      'A. ‸',
    ]) {
      assert.deepEqual(
        at(place).labels.filter((label) => label.startsWith('lumbar')),
        [],
        place,
      )
    }
  })
})

describe('features/completion of levels', () => {
  it('offers segments and vertebrae behind a letter', () => {
    const { labels } = at('Decompression at L‸')
    assert.deepEqual(labels.slice(0, 5), ['L1-2', 'L2-3', 'L3-4', 'L4-5', 'L5-S1'])
    assert.ok(labels.includes('L4') && labels.includes('L4-S1'))
    assert.ok(!labels.some((label) => /L6|S2/.test(label)))
  })

  it('goes on from a beginning', () => {
    assert.equal(at('Fusion C5-‸').labels[0], 'C5-6')
    assert.equal(take('Fusion of l4-‸', 'L4-5'), 'Fusion of L4-5')
    assert.deepEqual(at('Fusion T12‸').labels.slice(0, 1), ['T12-L1'])
  })

  it('writes as the document does, what it speaks of first', () => {
    assert.equal(at('The L3/4 and L4/5 discs bulge.\n\nDecompression at L‸').labels[0], 'L3/4')
    assert.ok(at('The L3–4 disc bulges.\n\nAt L4‸').labels.includes('L4–5'))
  })

  it('follows the form that is configured', () => {
    const { text, cursor } = marks('The L3-4 disc. At L4‸')
    const { items } = complete(check(text), cursor, index, { variety: 'us', preset: 'full-hyphen', tell: render })
    assert.ok(items.some(({ label }) => label === 'L4-L5'))
  })

  it('leaves words alone', () => {
    for (const place of ['It is l‸', 'vitamin b‸', 'XL‸', 'the c‸'])
      assert.deepEqual(
        at(place).items.filter(({ kind }) => kind === 'level'),
        [],
        place,
      )
  })
})

describe('features/completion of sections', () => {
  const note = '---\nreport-type: operative-note\n---\n# Note\n\n'

  it('offers what the report does not have, required ones first, in its layout', () => {
    const { labels } = at(`${note}## Findings\n\nSoft disc.\n\n‸`)
    assert.ok(labels.includes('Estimated blood loss'))
    assert.ok(!labels.includes('Findings'))
    assert.equal(
      take(`${note}## Findings\n\nSoft.\n\n## Est‸`, 'Estimated blood loss'),
      `${note}## Findings\n\nSoft.\n\n## Estimated blood loss\n\n`,
    )
    assert.equal(
      take(`${note}**Findings:** soft\n\nEBL‸`, 'Estimated blood loss'),
      `${note}**Findings:** soft\n\n**Estimated blood loss:** `,
    )
    assert.equal(
      take(`${note}FINDINGS: soft\n\n出血‸`, 'Estimated blood loss'),
      `${note}FINDINGS: soft\n\nESTIMATED BLOOD LOSS: `,
    )
  })

  it('offers none in the middle of a line, and none where the document is no report', () => {
    const sections = (marked: string) => at(marked).items.filter(({ kind }) => kind === 'section')
    assert.deepEqual(sections(`${note}We saw est‸`), [])
    assert.deepEqual(sections('Shopping list\n\n‸'), [])
  })
})

describe('features/completion of procedures', () => {
  const note = '---\nreport-type: operative-note\n---\n# Note\n\n'
  const procedures = (marked: string) => at(marked).items.filter(({ kind }) => kind === 'procedure')

  it('offers the text of a procedure by name, abbreviation and Chinese', () => {
    for (const typed of ['microdis', 'Microdis', '显微椎间盘', 'ULBD']) {
      const [first] = procedures(`${note}${typed}‸`)
      assert.ok(first?.snippet && /\$\{?\d/.test(first.text), typed)
    }
  })

  it('offers none inside a line and in reports that have no procedures', () => {
    assert.deepEqual(procedures(`${note}We did a microdis‸`), [])
    assert.deepEqual(procedures('---\nreport-type: speaker-biography\n---\nmicrodis‸'), [])
  })
})
