import assert from 'node:assert/strict'
import { holdsBlank, onlyBlanks } from '../../server/src/report/blank-places.js'
import { checkText } from '../features/checked.js'

const note = '---\nreport-type: operative-note\n---\n'

describe('report/blank-places', () => {
  it('reads no fact out of a blank', () => {
    const { report } = checkText(
      `${note}Discectomy L4-5, {{left | right}}. The {{left}} recess at {{L3-4}}, Dr. {{name}}, EBL {{200}}.\n`,
    )
    assert.deepEqual(
      report.levels.map(({ levels, side }) => [levels.join('-'), side]),
      [['L4-L5', undefined]],
    )
    assert.deepEqual([report.measures, report.people], [[], []])
    assert.equal(report.blanks.length, 5)
  })

  it('keeps lines, tables and lengths as they are', () => {
    const text = 'A {{b\nc}} d {{e}}\n\n| {{a | b}} | x |\n|---|---|---|\n| {{c}} | y |\n'
    const { report } = checkText(text)
    assert.equal(report.mask.length, text.length)
    assert.match(report.mask, /A \{\{b\nc\}\} d \uFFFC {4}\u2029/)
    assert.match(report.mask, /\| \uFFFC {3}\| {5}\| x \|/)
    assert.match(report.mask, /\| \uFFFC {4} \| y \|/)
  })

  const body = (text: string) => {
    const { report } = checkText(`${note}## Counts\n\n${text}\n`)
    return [holdsBlank(report, report.section('counts')!.body), onlyBlanks(report, report.section('counts')!.body)]
  }

  it('tells a section that only asks from one that says something', () => {
    assert.deepEqual(body('{{correct}}'), [true, true])
    assert.deepEqual(body('{{number}} mL.'), [true, true])
    assert.deepEqual(body('Sponge and needle counts were {{correct twice | not correct}}.'), [true, true])
    assert.deepEqual(body('- Sponges: {{number}}\n- Needles: ____'), [true, true])
    assert.deepEqual(body('Sponges: {{number}}. Needles: {{number}}.'), [true, true])
    assert.deepEqual(body('Sponges: ten. Needles: {{number}}.'), [true, false])
    assert.deepEqual(body('Correct twice, {{by whom}}.'), [true, false])
    assert.deepEqual(body('Correct twice.'), [false, false])
    assert.deepEqual(body('Type `{{number}}` here.'), [false, false])
  })
})
