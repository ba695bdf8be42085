import assert from 'node:assert/strict'
import { convertPage, looksPasted } from '../../server/src/features/convert-page.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { checkText } from './checked.js'

const page = 'Home > News\n\nA day of spine surgery\n\nThe meeting was held in May and many came to it.\n\nViews: 12'

describe('convert a page', () => {
  it('leaves the frame of the page unless it is told to drop it', () => {
    const checked = checkText(page)
    assert.ok(looksPasted(checked))
    assert.equal(applyEdits(page, convertPage(checked, { withoutFurniture: false })), page.replace('A day', '# A day'))
    assert.equal(
      applyEdits(page, convertPage(checked, { withoutFurniture: true })).trim(),
      '# A day of spine surgery\n\nThe meeting was held in May and many came to it.',
    )
  })

  it('changes nothing in Markdown', () => {
    const checked = checkText('# A day\n\nThe meeting was held.\n')
    assert.ok(!looksPasted(checked))
    assert.deepEqual(convertPage(checked, { withoutFurniture: false }), [])
  })
})
