import assert from 'node:assert/strict'
import { newReport } from '../../server/src/domain/templates/report.js'
import { procedureFill } from '../../server/src/features/procedure-fill.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { marks } from '../marks.js'
import { checkText } from './checked.js'

const { templates } = checkText('x').report.knowledge
const page = newReport(templates, { type: 'operative-note', level: 'L4-L5', side: 'left' }) ?? ''

const insert = (marked: string, id = 'tlif') => {
  const { text, cursor } = marks(marked)
  const pieces = procedureFill(checkText(text), id, cursor)
  const filled = applyEdits(
    text,
    pieces.map(({ span, snippet }) => ({ span, text: snippet })),
  )
  return {
    text,
    pieces,
    filled,
    body: (heading: string) => filled.split(`## ${heading}\n`)[1]?.split('\n## ')[0]?.trim() ?? '',
  }
}

describe('inserting a procedure', () => {
  it('fills the sections of a new report and adds those that lack', () => {
    const { body, filled } = insert(`‸${page}`)
    assert.match(body('Description of procedure'), /pedicle/)
    assert.match(body('Procedure performed'), /^1\. [^1]/)
    assert.match(body('Findings'), /root/)
    assert.match(body('Implants'), /\| Item \|/)
    assert.ok(filled.indexOf('## Implants') > filled.indexOf('## Description'))
    assert.ok(filled.indexOf('## Implants') < filled.indexOf('## Specimens'))
    for (const { label } of checkText(filled).report.sections)
      assert.equal(filled.split(`## ${label.text}\n`).length <= 2, true, label.text)
  })

  it('is one snippet: the level is typed once', () => {
    const { pieces } = insert(`‸${page}`)
    const first = pieces.flatMap(({ snippet }) => [...snippet.matchAll(/\$\{(\d+):L4-L5\}/g)].map(([, stop]) => stop))
    assert.equal(first.length, 1)
    assert.ok(pieces.filter(({ snippet }) => snippet.includes(`\${${first[0]}}`)).length > 1)
    assert.equal(pieces.filter(({ snippet }) => snippet.includes('$0')).length, 1)
  })

  it('leaves what the author has written', () => {
    const own = 'A large sequestrated fragment lay behind the body of L5.'
    const { filled, body } = insert(`‸${page.replace(/(## Findings\n\n).*/, `$1${own}`)}`)
    assert.equal(body('Findings'), own)
    assert.match(filled, /pedicle/)
  })

  it('writes only the section that the cursor stands in', () => {
    const at = page.indexOf('## Description of procedure') + 30
    const { pieces, body } = insert(`${page.slice(0, at)}‸${page.slice(at)}`)
    assert.equal(pieces.length, 1)
    assert.match(body('Description of procedure'), /pedicle/)
    assert.match(body('Findings'), /^\{\{/)
  })

  it('goes in at the cursor where there are no sections yet, and nowhere for an unknown name', () => {
    const { text, cursor } = marks('---\nreport-type: operative-note\n---\n# Discectomy\n\n‸\n')
    assert.deepEqual(procedureFill(checkText(text), 'tlif', cursor)[0]?.span, { start: cursor, end: cursor })
    assert.deepEqual(procedureFill(checkText(text), 'nonsense', cursor), [])
  })
})
