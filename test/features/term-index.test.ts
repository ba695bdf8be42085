import assert from 'node:assert/strict'
import { formsFrom, searchConcepts, termIndex } from '../../server/src/features/term-index.js'
import { knowledge } from './checked.js'
import { lexicon } from './lexicon-fixture.js'

const index = termIndex(lexicon)
const ids = (query: string) => searchConcepts(index, query, 10).map(({ id }) => id)

describe('features/term-index', () => {
  it('finds by name, any form, abbreviation and Chinese, whole names first', () => {
    assert.deepEqual(ids('disc'), ['discography', 'degeneration', 'ldh'])
    assert.deepEqual(ids('slipped'), ['ldh'])
    assert.deepEqual(ids('ldh'), ['ldh'])
    assert.deepEqual(ids('fusion'), ['tlif'])
    assert.deepEqual(ids('椎间盘'), ['degeneration', 'ldh'])
    assert.deepEqual(ids('spinal tumour'), ['tumor'])
    assert.deepEqual(ids('nonsense'), [])
  })

  it('shows the alphabet before anything is typed', () => {
    assert.deepEqual(ids(''), ['degeneration', 'discography', 'ldh', 'tumor', 'tlif'])
  })

  it('gives every form that begins with a text, and no other', () => {
    assert.deepEqual(
      formsFrom(index, 'disc').map(({ key }) => key),
      ['disc degeneration', 'discography'],
    )
    assert.deepEqual(formsFrom(index, 'zzz'), [])
    const real = termIndex(knowledge.lexicon)
    const slow = real.forms.filter(({ key }) => key.startsWith('lumb'))
    assert.deepEqual(formsFrom(real, 'lumb'), slow)
  })
})
