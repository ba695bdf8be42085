import assert from 'node:assert/strict'
import { addWord, listableWord, newProjectFile } from '../../server/src/features/word-list.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { checkText, wordRule } from './checked.js'

const added = (text: string): string | undefined => {
  const edit = addWord(text, 'ri-LDH')
  return edit && applyEdits(text, [edit])
}

describe('features/word-list', () => {
  it('adds a word in the layout of the file', () => {
    assert.equal(added('{ "words": ["a"] }'), '{ "words": ["a", "ri-LDH"] }')
    assert.equal(added('{ "words": [] }'), '{ "words": ["ri-LDH"] }')
    assert.equal(
      added('{\n  "words": [\n    "a",\n    "b"\n  ],\n  "rules": {}\n}\n'),
      '{\n  "words": [\n    "a",\n    "b",\n    "ri-LDH"\n  ],\n  "rules": {}\n}\n',
    )
    assert.equal(added('{\n  "rules": {}\n}\n'), '{\n  "words": ["ri-LDH"],\n  "rules": {}\n}\n')
    assert.equal(added('{}\n'), '{\n  "words": ["ri-LDH"]\n}\n')
  })

  it('is not led astray by other places that say words', () => {
    assert.equal(
      added('{ "overrides": [{ "words": ["x"] }], "note": "\\"words\\": [", "words": ["]"] }'),
      '{ "overrides": [{ "words": ["x"] }], "note": "\\"words\\": [", "words": ["]", "ri-LDH"] }',
    )
  })

  it('leaves a file alone that has the word or is none', () => {
    for (const text of ['{ "words": ["ri-LDH"] }', '', '[]', '{ "words": "a" }', '{ "words": ['])
      assert.equal(added(text), undefined, text)
  })

  it('every result is JSON that holds the word', () => {
    for (const text of ['{}', '{ }', '{"a":1}', '{"words":["a"]}', '{"words":[\n"a"\n]}', '{\r\n"words": [ ]\r\n}']) {
      assert.ok((JSON.parse(added(text)!) as { words: string[] }).words.includes('ri-LDH'), text)
    }
    assert.deepEqual(JSON.parse(newProjectFile('a"b')), { words: ['a"b'] })
  })

  it('offers it where the list can settle the matter', () => {
    const checked = checkText('A **wo**rd at C9.', [wordRule('terms/x', /A/g), wordRule('levels/y', /C9/g)])
    assert.deepEqual(
      checked.findings.map((finding) => listableWord(checked, finding)),
      ['A', undefined],
    )
  })
})
