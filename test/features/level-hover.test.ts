import assert from 'node:assert/strict'
import { hover } from '../../server/src/features/hover.js'
import { render } from '../../server/src/text/message.js'
import { marks } from '../marks.js'
import { checkText } from './checked.js'

function lines(marked: string): readonly string[] {
  const { text, spans, cursor } = marks(marked)
  const found = hover(checkText(text), cursor, render)
  assert.deepEqual(found?.span, spans[0])
  return (found?.markdown ?? '').split(/\n+/)
}

describe('hover on a level', () => {
  it('names roots and what they supply for a segment', () => {
    assert.deepEqual(lines('Left ⟦L4‸-5⟧ herniation, L5 palsy.'), [
      '**L4-L5** · segment with disc · left',
      'Exiting root (foraminal, far lateral): L4',
      'Traversing root (central, paracentral): L5',
      '- L4 · skin: medial malleolus · muscles: ankle dorsiflexors · reflex: patellar',
      '- L5 · skin: dorsum of the foot at the third metatarsophalangeal joint · muscles: long toe extensors',
      'Elsewhere in this report: 1',
    ])
  })

  it('names the one root of a cervical segment once', () => {
    const shown = lines('The ⟦C‸7-T1⟧ disc.')
    assert.deepEqual(shown.slice(0, 2), ['**C7-T1** · segment with disc', 'Exiting root (foraminal, far lateral): C8'])
    assert.equal(shown.at(-1), 'Named once in this report.')
  })

  it('gives neighbours and name of a vertebra', () => {
    assert.deepEqual(lines('The ⟦C‸2⟧ vertebra.').slice(0, 3), [
      '**C2** · vertebra (axis)',
      'Segments: C1-C2, C2-C3',
      'The C2 root leaves at C1-C2.',
    ])
  })

  it('counts a range and the sides of its parts elsewhere', () => {
    const shown = lines('Fusion ⟦L3‸-S1⟧. The left L4-5 disc and L5-S1 on the right.')
    assert.deepEqual(shown, ['**L3-S1** · 4 vertebrae, 3 segments', 'Elsewhere in this report: 2 (left 1, right 1)'])
  })

  it('tells a root, a list and a segment without a disc', () => {
    assert.equal(lines('The ⟦L‸5⟧ root.')[0], '**L5** · nerve root')
    assert.equal(lines('The L3, ⟦4‸⟧ and 5 bodies.')[0], '**L4** · vertebra')
    assert.equal(lines('The L3-4 and ⟦4-5‸⟧ discs.')[0], '**L4-L5** · segment with disc')
    assert.equal(lines('The ⟦C1‸-2⟧ joint.')[0], '**C1-C2** · segment without a disc')
  })
})
