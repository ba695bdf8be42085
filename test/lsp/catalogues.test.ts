import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFor } from '../../server/src/lsp/catalogues.js'

const sources = ['server/src/features', 'server/src/lsp'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8')),
)
const templates = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bsay\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!)),
)

describe('lsp/catalogues', () => {
  it('says in Chinese everything that the editor says', () => {
    const chinese = catalogueFor('zh-cn')
    assert.deepEqual(
      [...templates].filter((template) => !(template in chinese)),
      [],
    )
  })

  it('keeps the places of every template', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort()
    for (const [english, translated] of Object.entries(catalogueFor('zh-cn'))) {
      assert.deepEqual([...new Set(places(translated))], [...new Set(places(english))], english)
    }
  })

  it('takes the nearest language and falls back to English', () => {
    assert.equal(catalogueFor('zh-TW')['Meaning'], '含义')
    assert.equal(catalogueFor('zh-Hans-CN')['Meaning'], '含义')
    assert.deepEqual(catalogueFor('de'), {})
    assert.deepEqual(catalogueFor(''), {})
  })
})
