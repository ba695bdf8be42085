import assert from 'node:assert/strict'
import { abbreviationActions } from '../../server/src/features/abbreviation-actions.js'
import { normaliseLevels } from '../../server/src/features/level-style.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { marks } from '../marks.js'
import { checkText } from './checked.js'

const results = (marked: string): readonly string[] => {
  const { text, cursor } = marks(marked)
  return abbreviationActions(checkText(text), cursor).map(({ edits }) => applyEdits(text, edits))
}

describe('features/abbreviation-actions', () => {
  it('spells out in place and defines at the first use', () => {
    assert.deepEqual(results('A TLIF was done. The TL‸IF went well.'), [
      'A TLIF was done. The transforaminal lumbar interbody fusion went well.',
      'A transforaminal lumbar interbody fusion (TLIF) was done. The TLIF went well.',
    ])
    assert.deepEqual(results('TL‸IF was done.')[0], 'Transforaminal lumbar interbody fusion was done.')
  })

  it('uses the report’s own meaning and defines nothing twice', () => {
    assert.deepEqual(results('The visual analog scale (VAS) fell; V‸AS was 2.'), [
      'The visual analog scale (VAS) fell; visual analog scale was 2.',
    ])
  })

  it('offers nothing where nobody knows the meaning', () => {
    assert.deepEqual(results('The QX‸ZW was done.'), [])
    assert.deepEqual(results('The visual analog scale (VA‸S) fell.'), [])
  })
})

describe('features/level-style', () => {
  const normal = (text: string, preset?: Parameters<typeof normaliseLevels>[1]) =>
    applyEdits(text, normaliseLevels(checkText(text), preset))

  it('writes levels as most of the report does', () => {
    assert.equal(
      normal('Stenosis at L3-L4 and L4-L5. The L5/S1 disc and the L2/3 disc.'),
      'Stenosis at L3-L4 and L4-L5. The L5-S1 disc and the L2-L3 disc.',
    )
  })

  it('writes them in a form that is asked for', () => {
    assert.equal(normal('Stenosis at L3-L4 and L4-L5.', 'short-endash'), 'Stenosis at L3–4 and L4–5.')
    assert.equal(normal('Stenosis at L3-L4.', 'slash'), 'Stenosis at L3/4.')
  })

  it('leaves quotations, code and unclear levels', () => {
    const text = 'Stenosis at L3-4.\n\n> the L4/5 disc\n\n`L4/5` and S1-L4.\n'
    assert.equal(normal(text, 'short-hyphen'), text)
  })
})
