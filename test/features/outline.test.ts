import assert from 'node:assert/strict'
import { outline } from '../../server/src/features/outline.js'
import { checkText, wordRule } from './checked.js'

const note = '---\nreport-type: operative-note\n---\n'
const text = `${note}# Note

**Surgeon:** A. Writer, MD

## Preoperative diagnosis

Left L4-5 disc herniation, right L5-S1 stenosis.

## Findings

The left L4/5 disc was soft. Visual analog scale (VAS) before: 8. VAS now: 2.

## Estimated blood loss

## Favourite songs

None.
`

describe('features/outline', () => {
  const found = outline(checkText(text, [wordRule('terms/x', /songs/g), wordRule('levels/y', /disc/g)]))
  const status = (id: string) => found.sections.find((section) => section.id === id)?.status

  it('tells the state of each section, and of those that the type does not know', () => {
    assert.equal(found.type?.id, 'operative-note')
    assert.equal(status('findings'), 'section')
    assert.equal(status('estimated-blood-loss'), 'empty')
    assert.equal(status('plan'), 'missing')
    assert.deepEqual(
      found.sections.filter((section) => section.status === 'other').map(({ label }) => label),
      ['Favourite songs'],
    )
    assert.ok(found.complete.done >= 3 && found.complete.done < found.complete.of)
  })

  it('counts a section that holds only blanks as empty', () => {
    const state = (body: string) =>
      outline(checkText(`${note}## Findings\n\n${body}\n`)).sections.find(({ id }) => id === 'findings')?.status
    assert.equal(state('{{what compressed what}}, {{side}}.'), 'empty')
    assert.equal(state('The disc was soft, {{side}}.'), 'section')
    assert.equal(state('None.'), 'section')
  })

  it('groups levels by section and side', () => {
    assert.deepEqual(
      found.levels.map(({ section, side, mentions }) => [
        section,
        side,
        mentions.map(({ levels }) => levels.join('-')),
      ]),
      [
        ['Preoperative diagnosis', 'left', ['L4-L5']],
        ['Preoperative diagnosis', 'right', ['L5-S1']],
        ['Findings', 'left', ['L4-L5']],
      ],
    )
  })

  it('lists abbreviations with their uses and names with their part', () => {
    const vas = found.abbreviations.find(({ short }) => short === 'VAS')
    assert.deepEqual([vas?.definedIn, vas?.uses], ['report', 1])
    assert.match(vas?.long ?? '', /^visual analog scale$/i)
    assert.deepEqual(
      found.names.map(({ name, role }) => [name, role.en]),
      [['A. Writer, MD', 'Surgeon']],
    )
  })

  it('puts the families that endanger a patient first', () => {
    assert.deepEqual(
      found.families.map(({ family, findings }) => [family, findings.length]),
      [
        ['levels', 2],
        ['terms', 1],
      ],
    )
  })

  it('is empty for what is no report', () => {
    const none = outline(checkText('# Shopping\n\nMilk.\n'))
    assert.deepEqual([none.type, none.sections, none.complete.of], [undefined, [], 0])
  })
})
