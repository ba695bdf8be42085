import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const caseOf = (text: string) =>
  service.openDocument().check(text, { config: defaultConfig, type: 'operative-note' }).case

const sections = [
  ['Preoperative diagnosis', 'Disc herniation L4-5, left.'],
  ['Postoperative diagnosis', 'Disc herniation L4-5, left.'],
  ['Procedure', 'Left L4-5 microdiscectomy.'],
  [
    'Description of procedure',
    'The patient was turned prone. The left L4-5 lamina was drilled. The L4-5 disc was removed. The left root was free. The wound was closed.',
  ],
] as const
const headed = (parts: readonly (readonly [string, string])[] = sections): string =>
  `# Operative note\n\n${parts.map(([label, text]) => `## ${label}\n\n${text}\n`).join('\n')}`
const bold = (parts: readonly (readonly [string, string])[] = sections): string =>
  parts.map(([label, text]) => `**${label}:** ${text}\n`).join('\n')
const told = (sentence: string): readonly (readonly [string, string])[] =>
  sections.map(([label, text]) => [label, label.startsWith('Description') ? `${text} ${sentence}` : text])
const conflicts = (text: string) => caseOf(text).conflicts.filter((c) => ['level', 'root', 'side'].includes(c.slot))

describe('case model', () => {
  it('is quiet on a note that agrees', () => {
    assert.deepEqual(conflicts(headed()), [])
    assert.equal(caseOf(headed()).side, 'left')
  })

  const odd = ['The L2-3 disc was incised.', 'The right lateral recess was undercut.', 'The L1 lamina was removed.']
  for (const sentence of odd) {
    it(`sees “${sentence}” under headings, bold labels and none`, () => {
      const plain = told(sentence)
        .map(([, text]) => text)
        .join('\n\n')
      assert.equal(conflicts(headed(told(sentence))).length, 1)
      assert.equal(conflicts(bold(told(sentence))).length, 1)
      assert.equal(conflicts(`OPERATIVE NOTE\n\nProcedure: ${plain}`).length, 1)
    })
    it(`sees the mirror image and the next level of “${sentence}”`, () => {
      const mirrored = headed(told(sentence)).replace(/left|right/gi, (w) =>
        w[0] === w[0]!.toUpperCase() ? (w === 'Left' ? 'Right' : 'Left') : w === 'left' ? 'right' : 'left',
      )
      const moved = headed(told(sentence)).replace(/L(\d)(?:-(\d))?/g, (_, a: string, b?: string) =>
        b ? `L${Number(a) - 1}-${Number(b) - 1}` : `${Number(a) === 1 ? 'T12' : `L${Number(a) - 1}`}`,
      )
      assert.equal(conflicts(mirrored).length, 1)
      assert.equal(conflicts(moved).length, 1)
    })
  }

  const excused: readonly (readonly [string, string, string])[] = [
    [
      'past',
      'The scar of the previous discectomy at L2-3 was removed.',
      'The scar of the discectomy at L2-3 was removed.',
    ],
    ['adjacent', 'The adjacent L3-4 disc was entered by a probe.', 'The L3-4 disc was entered by a curette.'],
    ['negated', 'The L3-4 disc was spared.', 'The L3-4 disc was removed.'],
    ['planned', 'The L3-4 disc would be removed later.', 'The L3-4 disc was removed later.'],
    ['landmark', 'A needle lay in the L3-4 disc.', 'A curette emptied the L3-4 disc.'],
    ['explained', 'The operation was extended to L3-4.', 'The decompression was done at L3-4.'],
    [
      'side left alone',
      'The right lateral recess was left alone, it was not opened.',
      'The right lateral recess was opened.',
    ],
    ['side of a screw', 'The right screw was tightened.', 'The right facet was resected.'],
    ['side of a neck', 'The right iliac crest was padded.', 'The right lamina was drilled.'],
    ['side as adverb', 'The drill was stopped right at the lamina.', 'The drill was used on the right lamina.'],
  ]
  for (const [why, quiet, loud] of excused) {
    it(`${why}: “${quiet}” is quiet, “${loud}” is not`, () => {
      assert.deepEqual(conflicts(headed(told(quiet))), [])
      assert.equal(conflicts(headed(told(loud))).length, 1)
    })
  }

  it('says what was built', () => {
    const { construct } = caseOf(
      headed([
        ['Procedure', 'TLIF L4-5.'],
        ['Description of procedure', 'Pedicle screws were placed at L4 and L5. A cage was inserted at L4-5.'],
      ]),
    )
    assert.deepEqual([...construct.screws.keys()], [23, 24])
    assert.deepEqual([...construct.cages.keys()], [23])
  })
})
