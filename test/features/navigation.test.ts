import assert from 'node:assert/strict'
import { definition, references } from '../../server/src/features/references.js'
import { rename, renameable } from '../../server/src/features/rename.js'
import { ruleMentions } from '../../server/src/features/rule-mentions.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { render } from '../../server/src/text/message.js'
import { mark, marks } from '../marks.js'
import { checkText } from './checked.js'

/** The marks stand around every place that the cursor's thing is found at. */
function finds(marked: string): void {
  const { text, cursor } = marks(marked)
  assert.equal(mark(text, references(checkText(text), cursor)), marked.replace('‸', ''))
}

describe('features/references', () => {
  it('finds a level where it stands alone, within a range, and in any notation', () => {
    finds('Disc herniation at ⟦L4‸-5⟧. Decompression ⟦L4-L5⟧, not L5-S1.\n\nFusion of ⟦L3-S1⟧ and the ⟦L4/5⟧ disc.\n')
  })

  it('finds from a vertebra what holds it', () => {
    finds('The body of ⟦‸L4⟧ and the disc ⟦L4-5⟧; the body of L2.\n')
  })

  it('takes the parts of a list one by one', () => {
    finds('Fusion of ⟦L‸3-4⟧ and L5-S1. The ⟦L3-4⟧ disc, the L5-S1 disc.\n')
    finds('Stenosis at L2-3, ⟦L3‸-4⟧ and L4-5 was treated. The ⟦L3-4⟧ disc.\n')
  })

  it('finds an abbreviation from its definition and from a use', () => {
    finds('Pain on the visual analog scale (⟦VAS‸⟧) fell. The ⟦VAS⟧ was 2.\n')
    finds('Pain on the visual analog scale (⟦VAS⟧) fell. The ⟦VA‸S⟧ was 2.\n')
  })

  it('finds a term in any of its forms', () => {
    finds('A ⟦lamin‸ectomy⟧ was done. ⟦Laminectomies⟧ are common.\n')
  })

  it('finds nothing in plain words and code', () => {
    finds('The patient wal‸ked.\n')
    finds('See `L4‸-5` in code.\n')
  })

  it('goes to the definition of an abbreviation and to the first mention of a level', () => {
    const { text, cursor, spans } = marks('Visual analog scale (⟦VAS⟧) fell. The V‸AS was 2.\n')
    assert.deepEqual(definition(checkText(text), cursor), spans[0])
    const level = marks('Left ⟦L4-5⟧ pain. Decompression at L4‸-L5.\n')
    assert.deepEqual(definition(checkText(level.text), level.cursor), level.spans[0])
  })
})

describe('features/rename', () => {
  const { text, cursor } = marks(
    'The visual analog scale (VAS) fell; the V‸AS was 2. The Oswestry Disability Index (ODI) too.\n',
  )
  const checked = checkText(text)

  it('changes an abbreviation everywhere', () => {
    const edits = rename(checked, cursor, 'VASP')
    assert.ok(!('template' in edits))
    assert.equal(applyEdits(text, edits), text.replaceAll('VAS', 'VASP'))
  })

  it('says why a name will not do', () => {
    for (const [name, why] of [
      ['ODI', /already stands/],
      ['two words', /letters and digits/],
      ['', /letters and digits/],
      ['*x*', /letters and digits/],
    ] as const) {
      const refused = rename(checked, cursor, name)
      assert.ok('template' in refused, name)
      assert.match(render(refused), why)
    }
  })

  it('renames nothing else', () => {
    const level = checkText('At L4-5.')
    assert.equal(renameable(level, 4), undefined)
    assert.ok('template' in rename(level, 4, 'L5'))
    assert.equal(renameable(checked, 2), undefined)
  })
})

describe('features/rule-mentions', () => {
  it('finds the rules that comments name, not those in the reason', () => {
    const { text, spans } = marks(
      'A\n\n<!-- spine-report-disable-next-line ⟦levels/a⟧, ⟦terms/b-c⟧ -- as in x/y -->\nB\n\n<!-- see levels/d -->\n',
    )
    const found = ruleMentions(checkText(text))
    assert.equal(
      mark(
        text,
        found.map(({ span }) => span),
      ),
      mark(text, spans),
    )
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['levels/a', 'terms/b-c'],
    )
  })
})
