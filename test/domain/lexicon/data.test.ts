import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { LexiconFile } from '../../../server/src/domain/lexicon/concept.js'
import { matchTerms } from '../../../server/src/domain/lexicon/match.js'
import { canonical } from '../../../server/src/domain/lexicon/spelling.js'
import { createService } from '../../../server/src/service.js'

const folder = 'server/data/lexicon/'
const names = readdirSync(folder)
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const files = names.map((name) => read(folder + name) as LexiconFile)
const concepts = files.flatMap((file) => file.concepts)
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

describe('data/lexicon', () => {
  it('follows the schema', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      read('server/data/schema/lexicon.schema.json') as object,
    )
    for (const [i, file] of files.entries()) {
      assert.ok(validate(file), `${names[i]}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
      assert.equal(`${file.topic}.json`, names[i])
    }
  })

  it('holds at least 1,100 concepts, each with an id of its own and a source', () => {
    assert.ok(concepts.length >= 1100, String(concepts.length))
    assert.equal(new Set(concepts.map((c) => c.id)).size, concepts.length)
    for (const { id, source } of concepts) assert.ok(source.trim(), id)
  })

  it('claims no form twice: not by two concepts, and not as both right and discouraged', () => {
    const owner = new Map<string, string>()
    for (const c of concepts) {
      for (const text of [c.preferred, ...(c.accepted ?? []), ...(c.discouraged ?? []).map((d) => d.text)]) {
        assert.equal(owner.get(fold(text)), undefined, `${text} of ${c.id}`)
        owner.set(fold(text), c.id)
      }
    }
  })

  it('writes forms in the usual US spelling, so that both spellings are found', () => {
    const { spelling } = createService().knowledge.lexicon
    for (const c of concepts) {
      for (const text of [c.preferred, ...(c.accepted ?? []), ...(c.discouraged ?? []).map((d) => d.text)]) {
        const head = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? ''
        assert.equal(canonical(head, spelling), head, text)
      }
    }
  })

  it('resolves every abbreviation or knows that it is ambiguous', () => {
    const { abbreviations } = createService().knowledge.lexicon
    for (const c of concepts)
      for (const short of c.abbreviations ?? []) assert.ok(abbreviations.get(short)?.some((x) => x.id === c.id))
    assert.deepEqual(
      abbreviations
        .get('ASD')
        ?.map((c) => c.id)
        .sort(),
      ['adjacent-segment-disease', 'adult-spinal-deformity'],
    )
  })

  it('proposes nothing that it discourages itself', () => {
    const discouraged = new Set(
      concepts.flatMap((c) => (c.discouraged ?? []).filter((d) => !d.guard).map((d) => fold(d.text))),
    )
    for (const c of concepts)
      for (const d of c.discouraged ?? []) assert.ok(!discouraged.has(fold(d.use ?? c.preferred)), d.text)
  })

  it('finds every form that it holds, alone and in its own case', () => {
    const { lexicon } = createService().knowledge
    for (const c of concepts) {
      const free = (c.discouraged ?? []).filter((d) => !d.guard).map((d) => d.text)
      for (const text of [c.preferred, ...(c.accepted ?? []), ...free]) {
        const found = matchTerms(lexicon, text)
        assert.ok(
          found.some((m) => m.concept === c.id && m.span.end - m.span.start === text.length),
          text,
        )
      }
    }
  })

  it('keeps the word lists in order and apart', () => {
    const { terms, real, brands, rare } = read('server/data/spelling/words.json') as Record<string, string[]>
    const seen = new Set<string>()
    for (const list of [terms, real, brands, rare]) {
      const words = list!.join(' ').split(' ')
      assert.deepEqual(words, [...words].sort())
      for (const word of words) {
        assert.ok(!seen.has(word), word)
        seen.add(word)
      }
    }
  })
})
