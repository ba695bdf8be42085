import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createService, documentRules } from '../../server/src/service.js'

const { rules, knowledge } = createService()
const ids = rules.map((rule) => rule.id).sort()

interface Schema {
  readonly type?: string
  readonly additionalProperties?: boolean
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties: Readonly<Record<string, Schema>>
  readonly definitions: Readonly<Record<string, Schema>>
}

describe('rules', () => {
  it('have ids of their own, family and name', () => {
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[a-z]+\/[a-z]+(?:-[a-z0-9]+)*$/)
  })

  it('stand one to a file that bears their name, and every such file is in the list', () => {
    const files = readdirSync('server/src/rules', { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts'))
      .map((f) => f.replaceAll('\\', '/'))
    const defined = files.flatMap((file) => {
      const found = [
        ...readFileSync(`server/src/rules/${file}`, 'utf8').matchAll(/defineRule\(\{\s*id: '([^']+)'/g),
      ].map((m) => m[1]!)
      if (found.length > 0)
        assert.ok(
          found.some((id) => id.endsWith(`/${file.split('/').pop()!.slice(0, -3)}`)),
          `${file} holds ${found.join()}`,
        )
      return found
    })
    // Some families make their rules from a list; those are seen by their ids alone.
    assert.deepEqual(
      defined.filter((id) => !ids.includes(id)),
      [],
    )
  })

  it('say why, after whom, and for whom', () => {
    const types = new Set(knowledge.reportTypes.map((type) => type.id))
    for (const rule of rules) {
      for (const text of [rule.summary, rule.why]) assert.match(text, /^(?:µ|[^\p{Ll}]).*[.?]$/u, `${rule.id}: ${text}`)
      assert.ok(rule.source.length > 5, rule.id)
      assert.deepEqual(
        (rule.reports ?? []).filter((type) => !types.has(type)),
        [],
        rule.id,
      )
    }
  })

  it('are checked by the server alone: the schema forbids nothing that the server names', () => {
    const schema = JSON.parse(readFileSync('server/data/schema/config.schema.json', 'utf8')) as Schema
    for (const layer of [schema, schema.properties['overrides']!.items!]) {
      assert.equal(layer.additionalProperties, undefined)
      assert.equal(layer.properties['rules']!.additionalProperties, undefined)
      assert.ok(layer.properties['reportType']!.anyOf?.some(({ type }) => type === 'string'))
    }
    assert.ok(schema.definitions['severity']!.anyOf?.some(({ type }) => type === 'string'))
  })

  it('are all in RULES.md and in the configuration schema', () => {
    const page = readFileSync('server/RULES.md', 'utf8')
    const schema = JSON.parse(readFileSync('server/data/schema/config.schema.json', 'utf8')) as {
      properties: { rules: { properties: Record<string, unknown> } }
    }
    for (const id of ids) assert.ok(page.includes(`\n### ${id}\n`), `${id} is not in RULES.md`)
    for (const id of [...ids, ...documentRules])
      assert.ok(id in schema.properties.rules.properties, `${id} is not in the schema`)
  })
})
