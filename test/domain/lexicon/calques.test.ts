import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { AttestedFile, FalseFriendFile, MorphemeFile } from '../../../server/src/domain/lexicon/calque-data.js'
import { matchTerms } from '../../../server/src/domain/lexicon/match.js'
import { createService } from '../../../server/src/service.js'

const folder = 'server/data/calques/'
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const names = readdirSync(folder).filter((name) => !/attested|false-friends/.test(name))
const files = names.map((name) => read(folder + name) as MorphemeFile)
const morphemes = files.flatMap((file) => file.morphemes)
const { lexicon } = createService().knowledge
const calques = (text: string): string[] =>
  matchTerms(lexicon, text).flatMap(({ span, discouraged }) =>
    discouraged?.origin ? [`${text.slice(span.start, span.end)} ${discouraged.origin.words} ${discouraged.use}`] : [],
  )

describe('data/calques', () => {
  it('follows its schemas', () => {
    const ajv = new Ajv({ allErrors: true, strict: false })
    const validate = ajv.compile(read('server/data/schema/calques.schema.json') as object)
    for (const [i, file] of files.entries()) {
      assert.ok(validate(file), `${names[i]}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
      assert.equal(`${file.topic}.json`, names[i])
    }
    assert.ok(ajv.validate(read('server/data/schema/attested.schema.json') as object, read(`${folder}attested.json`)))
  })

  it('holds at least 400 words with literal renderings, each word once', () => {
    assert.ok(morphemes.filter(({ literal }) => literal).length >= 400)
    assert.equal(new Set(morphemes.map(({ zh }) => zh)).size, morphemes.length)
  })

  it('calls no rendering both right and literal', () => {
    const same = (text: string): string => text.toLowerCase().replaceAll('-', ' ')
    for (const { zh, en, literal = [] } of morphemes)
      for (const text of literal) assert.ok(!en.some((right) => same(right) === same(text)), `${zh} ${text}`)
  })
})

describe('literal renderings of Chinese names', () => {
  it('are found though nobody listed them whole', () => {
    assert.deepEqual(calques('a waist vertebral tube narrow disease'), [
      'waist vertebral tube narrow disease 腰椎管狭窄症 lumbar spinal stenosis',
    ])
    assert.deepEqual(calques('The wrist-pipe syndrome was treated.'), [
      'wrist-pipe syndrome 腕管综合征 carpal tunnel syndrome',
    ])
    assert.deepEqual(calques('two vice director physicians'), [
      'vice director physicians 副主任医师 associate chief physician',
    ])
  })

  it('are nothing where every part is right, or where English says so', () => {
    for (const text of [
      'lumbar intervertebral disc',
      'thigh bone',
      'tertiary hospitals',
      'bone graft fusion',
      'nerve root block',
    ])
      assert.deepEqual(calques(text), [], text)
    const { phrases } = read(`${folder}attested.json`) as AttestedFile
    for (const phrase of phrases) assert.deepEqual(calques(phrase), [], phrase)
  })

  it('are no more than a form that the lexicon knows', () => {
    for (const { preferred, accepted = [] } of lexicon.concepts.values())
      for (const text of [preferred, ...accepted]) {
        const whole = matchTerms(lexicon, text).filter(({ span }) => span.end - span.start === text.length)
        assert.ok(!whole.some(({ discouraged }) => discouraged?.origin), text)
      }
  })

  it('of names that stand alone are all found, unless the lexicon knows when to speak', () => {
    const listed = new Set(
      [...lexicon.concepts.values()].flatMap((c) => [
        ...(c.accepted ?? []),
        ...(c.discouraged ?? []).map((d) => d.text),
      ]),
    )
    for (const { zh, literal = [], alone } of morphemes) {
      if (!alone) continue
      for (const text of literal.filter((words) => /[ -]/.test(words)))
        assert.ok(
          listed.has(text) || matchTerms(lexicon, text).some(({ status }) => status === 'discouraged'),
          `${zh} ${text}`,
        )
    }
  })
})

describe('data/calques/false-friends.json', () => {
  const { friends } = read(`${folder}false-friends.json`) as FalseFriendFile

  it('follows its schema, has each form once and forms of eight languages', () => {
    const ajv = new Ajv({ allErrors: true, strict: false })
    const schema = read('server/data/schema/false-friends.schema.json') as object
    assert.ok(ajv.validate(schema, read(`${folder}false-friends.json`)), JSON.stringify(ajv.errors?.slice(0, 3)))
    const forms = friends.flatMap((friend) => friend.forms)
    assert.equal(new Set(forms).size, forms.length)
    assert.equal(new Set(friends.map(({ language }) => language)).size, 8)
  })

  it('discourages nothing that the lexicon allows, and finds every form that has no condition', () => {
    const allowed = new Set([...lexicon.concepts.values()].flatMap((c) => [c.preferred, ...(c.accepted ?? [])]))
    for (const { forms, guard, use } of friends) {
      for (const form of forms) {
        assert.ok(!allowed.has(form), form)
        if (guard) continue
        assert.ok(
          matchTerms(lexicon, form).some(({ status }) => status === 'discouraged'),
          `${form} for ${use}`,
        )
      }
    }
  })
})
