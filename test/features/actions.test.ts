import assert from 'node:assert/strict'
import { actionsFor, findingsAt } from '../../server/src/features/actions.js'
import { fixAll } from '../../server/src/features/fix-all.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { render, say } from '../../server/src/text/message.js'
import { marks } from '../marks.js'
import { checkText, wordRule } from './checked.js'

const replace = (id: string, word: RegExp, text: string, safe = true) =>
  wordRule(id, word, (found, at) => ({
    fixes: [
      { title: say('Write it right'), safe, edits: [{ span: { start: at, end: at + found.length }, text }] },
      { title: say('Take it out'), safe: false, edits: [{ span: { start: at, end: at + found.length }, text: '' }] },
    ],
  }))
const colour = replace('terms/colour', /colour/g, 'color')

describe('features/actions', () => {
  const { text, cursor } = marks('A col‸our here.\n\nA colour there.\n')
  const checked = checkText(text, [colour])
  const at = findingsAt(checked, { start: cursor, end: cursor })

  it('finds what the cursor touches, edges included', () => {
    assert.equal(at.length, 1)
    assert.equal(findingsAt(checked, { start: 2, end: 2 }).length, 1)
    assert.equal(findingsAt(checked, { start: 8, end: 8 }).length, 1)
    assert.equal(findingsAt(checked, { start: 9, end: 9 }).length, 0)
    assert.equal(findingsAt(checked, { start: 0, end: text.length }).length, 2)
  })

  it('offers every choice, the whole file, and silence; only a safe first fix is preferred', () => {
    const actions = actionsFor(checked, at[0]!)
    assert.deepEqual(
      actions.map(({ title, preferred, places }) => [render(title), preferred, places]),
      [
        ['Write it right', true, undefined],
        ['Take it out', false, undefined],
        ['Write it right', false, 2],
        ['Ignore terms/colour on this line', false, undefined],
        ['Ignore terms/colour in this file', false, undefined],
      ],
    )
    assert.equal(applyEdits(text, actions[2]!.edits), 'A color here.\n\nA color there.\n')
  })

  it('offers all safe fixes of the rule where they differ', () => {
    const other = wordRule('terms/colour', /colou?r/g, (found, place) => ({
      fixes: [
        {
          title: say('Write {n}', { n: place }),
          safe: true,
          edits: [{ span: { start: place, end: place + found.length }, text: 'x' }],
        },
      ],
    }))
    const mixed = checkText(text, [other])
    const titles = actionsFor(mixed, mixed.findings[0]!).map(({ title }) => render(title))
    assert.ok(titles.includes('Fix all 2 findings of terms/colour in this file'))
  })

  it('prefers nothing that is not certain', () => {
    const unsafe = checkText(text, [replace('terms/colour', /colour/g, 'color', false)])
    assert.ok(actionsFor(unsafe, unsafe.findings[0]!).every(({ preferred }) => !preferred))
  })
})

describe('features/fix-all', () => {
  const recheck = (rules: Parameters<typeof checkText>[1]) => (source: string) => checkText(source, rules)

  it('applies every safe fix with edits as small as they are', () => {
    const rules = [colour]
    const checked = checkText('colour and colour', rules)
    const edits = fixAll(checked, recheck(rules))
    assert.equal(edits.length, 2)
    assert.equal(applyEdits(checked.source, edits), 'color and color')
  })

  it('goes on where fixes stand in each other’s way, so that a second time changes nothing', () => {
    const rules = [
      replace('terms/a', /one two/g, 'one'),
      replace('terms/b', /two three/g, 'three'),
      replace('terms/c', /one three/g, '1 3'),
    ]
    const checked = checkText('So one two three.', rules)
    const fixed = applyEdits(checked.source, fixAll(checked, recheck(rules)))
    assert.equal(fixed, 'So 1 3.')
    assert.deepEqual(fixAll(checkText(fixed, rules), recheck(rules)), [])
  })

  it('ends where two rules undo each other', () => {
    const rules = [
      replace('terms/a', /left arm/g, 'arm on the left'),
      replace('terms/b', /arm on the left/g, 'left arm'),
    ]
    const checked = checkText('The left arm.', rules)
    assert.ok(fixAll(checked, recheck(rules)).length <= 1)
  })

  it('leaves unsafe fixes alone', () => {
    const rules = [replace('terms/a', /colour/g, 'color', false)]
    assert.deepEqual(fixAll(checkText('A colour.', rules), recheck(rules)), [])
  })
})
