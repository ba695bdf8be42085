import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { type FrameFile, frameBook, type SlipFile, slipBook } from '../../../server/src/domain/frames/book.js'
import { scanFrames } from '../../../server/src/domain/frames/match.js'

const folder = 'server/data/frames/'
const names = readdirSync(folder)
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const files = names.map((name) => read(folder + name) as FrameFile & { frames: { example: string }[] })
const marked = (text: string, found: ReturnType<typeof scanFrames>): string =>
  [...found]
    .reverse()
    .reduce(
      (all, { span: { start, end } }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
      text,
    )
const own = (pattern: string, use?: string) =>
  frameBook([
    {
      topic: 'own',
      classes: { fruit: ['red apple', 'pear'] },
      frames: [{ original: '果', pattern, ...(use === undefined ? {} : { use }) }],
    },
  ])
const found = (pattern: string, text: string, use?: string) => {
  const all = scanFrames(own(pattern, use), text)
  return [marked(text, all), ...all.map((one) => one.use)]
}

describe('data/frames', () => {
  it('follows its schema and names only classes that it has', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      read('server/data/schema/frames.schema.json') as object,
    )
    for (const [i, file] of files.entries()) {
      assert.ok(validate(file), `${names[i]}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
      assert.equal(`${file.topic}.json`, names[i])
      for (const { pattern } of file.frames)
        for (const [, name] of pattern.matchAll(/<(\w+)>/g)) assert.ok(file.classes[name!], `${name} in ${pattern}`)
    }
  })

  const book = frameBook(files)
  for (const { frames } of files)
    for (const { example, pattern } of frames)
      it(`finds ${example}`, () => {
        const text = example.replace(/[⟦⟧]/g, '')
        assert.equal(marked(text, scanFrames(book, text)), example, pattern)
      })
})

describe('data/slips', () => {
  const folder = 'server/data/slips/'
  const files = readdirSync(folder).map((name) => read(folder + name) as SlipFile & { slips: { example: string }[] })
  const schema = read('server/data/schema/slips.schema.json') as object
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
  const book = slipBook(files)
  for (const file of files) {
    it('follows its schema', () => assert.ok(validate(file), JSON.stringify(validate.errors?.slice(0, 3))))
    for (const { example, pattern } of file.slips)
      it(`finds ${example}`, () => {
        const text = example.replace(/[⟦⟧]/g, '')
        assert.equal(marked(text, scanFrames(book, text)), example, pattern)
      })
  }
})

describe('frames', () => {
  it('read alternatives, classes, what may be missing, slots and numbers', () => {
    assert.deepEqual(found('eat|ate a? <fruit>', 'We ate red apples. He ate a red apple.'), [
      'We ate red apples. He ⟦ate a red apple⟧.',
      undefined,
    ])
    assert.deepEqual(found('bring {1-2} home', 'bring it all home; bring home; bring one two three home'), [
      '⟦bring it all home⟧; bring home; bring one two three home',
      undefined,
    ])
    assert.deepEqual(found('bring {1-2!him} home', 'bring him home'), ['bring him home'])
    assert.deepEqual(found('# pears', '1,200 pears and several pears'), [
      '⟦1,200 pears⟧ and ⟦several pears⟧',
      undefined,
      undefined,
    ])
    assert.deepEqual(found('pear !tree', 'a pear tree, a pear'), ['a pear tree, a ⟦pear⟧', undefined])
    assert.deepEqual(found('in [ the pear ]', 'in the pear'), ['in ⟦the pear⟧', undefined])
  })

  it('write with what they read', () => {
    assert.deepEqual(found('eat|ate the? {1-2} pear', 'They ate the ripe pear', '$1(have|had) $3'), [
      'They ⟦ate the ripe pear⟧',
      'had ripe',
    ])
  })

  it('go across a line break and a hyphen, not across punctuation or a block', () => {
    assert.deepEqual(
      found('ripe pear', 'ripe\npear, ripe-pear, ripe, pear, ripe\u2029pear')[0],
      '⟦ripe\npear⟧, ⟦ripe-pear⟧, ripe, pear, ripe\u2029pear',
    )
  })

  it('take time that grows with the text alone', () => {
    const time = (text: string): number => {
      const start = performance.now()
      scanFrames(own('go {0-4} {0-4} {0-4} home'), text)
      return performance.now() - start
    }
    time('go '.repeat(2000))
    const short = Math.max(time('go '.repeat(2000)), 1)
    assert.ok(time('go '.repeat(16000)) < short * 40)
  })
})
