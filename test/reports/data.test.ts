import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { shapes } from '../../server/src/domain/reports/shapes.js'
import { createService } from '../../server/src/service.js'

const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'))
const folder = 'server/data/reports'
const { reportTypes } = createService().knowledge

describe('report type data', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    read('server/data/schema/report.schema.json'),
  )
  for (const name of readdirSync(folder)) {
    it(`${name} keeps to the schema`, () => {
      assert.ok(validate(read(`${folder}/${name}`)), JSON.stringify(validate.errors, null, 1))
    })
  }

  for (const type of reportTypes) {
    it(`${type.id} names only what it has`, () => {
      const ids = new Set(type.sections.map(({ id }) => id))
      assert.equal(ids.size, type.sections.length, 'an id stands twice')
      const named = [
        ...(type.order ?? []),
        ...(type.repeats ?? []),
        ...Object.values(type.ambiguous).flat(),
        ...type.detect.flatMap(({ sections }) => sections ?? []),
        ...Object.values(type.groups).flatMap((group) => group.in ?? []),
        ...type.profiles.flatMap(({ sections }) => sections ?? []),
      ]
      assert.deepEqual(
        named.filter((id) => !ids.has(id)),
        [],
      )
      const groups = type.sections.flatMap(({ when, unless }) => [...(when ?? []), ...(unless ?? [])])
      assert.deepEqual(
        groups.filter((group) => !(group in type.groups)),
        [],
      )
      const named2 = [...type.sections, ...type.detect].flatMap(({ shape }) => shape ?? [])
      assert.deepEqual(
        named2.filter((shape) => !(shape in shapes)),
        [],
      )
    })

    it(`${type.id} can be told from the others and says so in both languages`, () => {
      assert.ok(type.detect.reduce((sum, { points }) => sum + Math.max(0, points), 0) >= 3)
      assert.ok(type.description.en && type.description.zh && type.basis)
      for (const { title, fill, id } of type.sections) assert.ok(title.en && title.zh && fill, id)
    })
  }

  it('has the eight types', () => {
    assert.deepEqual(reportTypes.map(({ id }) => id).sort(), [
      'case-report',
      'conference-abstract',
      'conference-report',
      'news-article',
      'operative-note',
      'procedure-explainer',
      'speaker-biography',
      'surgical-case-report',
    ])
  })

  it('says everything of its families in Chinese', () => {
    const chinese = Object.assign(
      {},
      ...['sections', 'content', 'reports', 'section-names'].map((name) =>
        read(`server/data/messages/zh-cn/${name}.json`),
      ),
    ) as Record<string, string>
    const files = ['server/src/rules/sections', 'server/src/rules/content'].flatMap((path) =>
      readdirSync(path).map((name) => `${path}/${name}`),
    )
    const missing: string[] = []
    for (const file of [...files, 'server/src/domain/reports/own-type.ts']) {
      for (const match of readFileSync(file, 'utf8').matchAll(/\bsay\(\s*'((?:[^'\\]|\\.)*)'/g)) {
        if (!(match[1]!.replaceAll("\\'", "'") in chinese)) missing.push(`${file}: ${match[1]}`)
      }
    }
    assert.deepEqual(missing, [])
    const names = reportTypes.flatMap(({ sections }) => sections.map(({ title }) => title.en))
    assert.deepEqual(
      names.filter((name) => !(name in chinese)),
      [],
    )
  })
})
