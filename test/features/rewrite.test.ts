import assert from 'node:assert/strict'
import { procedureText } from '../../server/src/features/procedures.js'
import { abbreviationTable, labelsToHeadings, setReportType } from '../../server/src/features/rewrite.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { render } from '../../server/src/text/message.js'
import { marks } from '../marks.js'
import { checkText } from './checked.js'

const note = '---\nreport-type: operative-note\n---\n'

describe('features/rewrite', () => {
  const typed = (source: string) => applyEdits(source, setReportType(checkText(source), 'case-report'))

  it('writes the report type into the front matter', () => {
    assert.equal(typed('# Note\n'), '---\nreport-type: case-report\n---\n\n# Note\n')
    assert.equal(typed('---\ntitle: x\n---\n# Note\n'), '---\nreport-type: case-report\ntitle: x\n---\n# Note\n')
    assert.equal(typed(`${note}# Note\n`), '---\nreport-type: case-report\n---\n# Note\n')
    assert.equal(typed('Note\r\nTwo'), '---\r\nreport-type: case-report\r\n---\r\n\r\nNote\r\nTwo')
  })

  it('turns labels into headings and keeps the text behind them', () => {
    const source = `${note}**Findings:** soft disc\n**EBL:** 50 mL\n\nCOMPLICATIONS: none\n`
    const fixed = applyEdits(source, labelsToHeadings(checkText(source)))
    assert.equal(fixed, `${note}## Findings\n\nsoft disc\n\n## EBL\n\n50 mL\n\n## Complications\n\nnone\n`)
    assert.deepEqual(labelsToHeadings(checkText(fixed)), [])
    assert.deepEqual(
      checkText(fixed).report.sections.flatMap(({ ids }) => ids),
      checkText(source).report.sections.flatMap(({ ids }) => ids),
    )
  })

  it('lists the abbreviations of the report in a table', () => {
    const source = 'The visual analog scale (VAS) fell.\n\n'
    const [edit] = abbreviationTable(checkText(source), source.length, render)
    assert.equal(edit?.text, '| Abbreviation | Meaning |\n|---|---|\n| VAS | visual analog scale |\n')
    assert.deepEqual(abbreviationTable(checkText('Nothing.'), 0, render), [])
  })
})

describe('features/procedures', () => {
  const id = 'microdiscectomy'
  const insert = (marked: string) => {
    const { text, cursor } = marks(marked)
    return { text, cursor, found: procedureText(checkText(text), id, cursor) }
  }

  it('inserts at the cursor on a blank line', () => {
    const { found, cursor } = insert(`${note}# Note\n\n‸\n`)
    assert.deepEqual(found?.span, { start: cursor, end: cursor })
    assert.match(found?.snippet ?? '', /\$\{1/)
  })

  it('goes below a line that has text', () => {
    const { text, found } = insert(`${note}# No‸te\n`)
    assert.equal(found?.span.start, text.indexOf('# Note') + 6)
    assert.match(found?.snippet ?? '', /^\n\n/)
  })

  it('takes level and side that the report gives', () => {
    const { found } = insert(
      `${note}# Note\n\n## Preoperative diagnosis\n\nRight L3-4 disc herniation.\n\n## Description\n\n‸\n`,
    )
    assert.match(found?.snippet ?? '', /L3-4|right/)
  })

  it('goes to the description where the report has all sections', () => {
    const sections = insert(`${note}# Discectomy\n\n‸\n`).found?.snippet.match(/^## .*/gm) ?? []
    const { text, found } = insert(
      `${note}# Discectomy\n\n${sections.map((name) => `${name}\n\nDone.\n`).join('\n')}\n## Remarks\n\n‸\n`,
    )
    assert.ok(sections.length > 3)
    assert.match(text.slice(0, found?.span.start), /## Description[^#]*Done\.$/)
    assert.match(found?.snippet ?? '', /^\n\n[^#]+$/)
  })

  it('knows no procedure of another name', () => {
    assert.equal(procedureText(checkText('x'), 'nonsense', 0), undefined)
  })
})
