import assert from 'node:assert/strict'
import { hover } from '../../server/src/features/hover.js'
import { escapeMarkdown, withoutMarkdown } from '../../server/src/features/markdown.js'
import { render } from '../../server/src/text/message.js'
import { marks } from '../marks.js'
import { checkText } from './checked.js'

/** Words shown for the cursor; the place they are shown at is the marked one. */
function shows(marked: string): string | undefined {
  const { text, spans, cursor } = marks(marked)
  const found = hover(checkText(text), cursor, render)
  assert.deepEqual(found?.span, spans[0])
  return found && withoutMarkdown(found.markdown)
}

describe('features/hover', () => {
  it('explains a term: names, Chinese, definition, source', () => {
    const shown = shows('A ⟦lamin‸ectomy⟧ was done.') ?? ''
    assert.match(shown, /^laminectomy/)
    assert.match(shown, /[\u4e00-\u9fff]/)
    assert.match(shown, /Source:/)
  })

  it('gives the meaning that the report itself defines', () => {
    assert.match(
      shows('The visual analog scale (VAS) fell. The ⟦VA‸S⟧ was 2.') ?? '',
      /^VAS · visual analog scale\n\nDefined in this report\./,
    )
  })

  it('gives the lexicon’s meaning where the report defines none, and says so', () => {
    assert.match(
      shows('A ⟦TL‸IF⟧ was done.') ?? '',
      /transforaminal lumbar interbody fusion[\s\S]*Not defined in this report/,
    )
  })

  it('says nothing about plain words', () => {
    assert.equal(shows('The pat‸ient walked.'), undefined)
    assert.equal(shows('See `lamin‸ectomy`.'), undefined)
  })
})

describe('features/markdown', () => {
  it('shows text of a report as plain words', () => {
    const hostile = '*a* [x](command:y) <b> `c` | _d_'
    assert.ok(!/(?<!\\)[*[\]<>`|_]/.test(escapeMarkdown(hostile)))
    assert.equal(withoutMarkdown(escapeMarkdown(hostile)), hostile)
    assert.equal(withoutMarkdown('**a** · *b*'), 'a · b')
  })
})
