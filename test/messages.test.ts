import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogues } from '../server/src/messages.js'
import { render, say } from '../server/src/text/message.js'

const literal = /\bsay\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g
const places = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort()

/** Templates of all messages in the code; `say` takes literals, so that this finds them. */
function templates(): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync('server/src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith('tools')) continue
    for (const match of readFileSync(join('server/src', file), 'utf8').matchAll(literal)) {
      found.add((match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'))
    }
  }
  return found
}

describe('messages', () => {
  const all = templates()

  for (const [language, load] of Object.entries(catalogues)) {
    const catalogue = load()
    it(`are all in ${language}`, () => {
      assert.deepEqual([...all].filter((t) => !Object.hasOwn(catalogue, t)).sort(), [])
    })

    it(`keep their places in ${language}`, () => {
      const wrong = Object.entries(catalogue).filter(([from, to]) => places(from).join() !== places(to).join())
      assert.deepEqual(
        wrong.map(([from]) => from),
        [],
      )
    })
  }

  it('put values in, and leave what is unknown', () => {
    assert.equal(
      render(say('Write {good}, not {bad} or {none}.', { good: 'mL', bad: 1 })),
      'Write mL, not 1 or {none}.',
    )
    assert.equal(render(say('Yes'), { Yes: '是' }), '是')
  })
})
