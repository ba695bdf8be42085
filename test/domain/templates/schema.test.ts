import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const data = 'server/data'
const read = (path: string): unknown => JSON.parse(readFileSync(`${data}/${path}`, 'utf8'))

describe('templates: files and schemas', () => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false })
  ajv.addSchema(read('schema/procedure.schema.json') as object, 'procedure.schema.json')
  const folders = [
    { folder: 'procedures', validate: ajv.getSchema('procedure.schema.json')!, files: (): boolean => true },
    {
      folder: 'templates',
      validate: ajv.compile(read('schema/report-template.schema.json') as object),
      files: (f: string) => f !== 'shared.json',
    },
    {
      folder: 'templates',
      validate: ajv.compile(read('schema/template-shared.schema.json') as object),
      files: (f: string) => f === 'shared.json',
    },
  ]
  for (const { folder, validate, files } of folders) {
    const names = readdirSync(`${data}/${folder}`).filter(files)
    it(`${folder}: ${names.length} files follow their schema and bear the name of their id`, () => {
      for (const name of names) {
        const value = read(`${folder}/${name}`) as { id?: string }
        assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`)
        if (name !== 'shared.json') assert.equal(`${value.id}.json`, name)
      }
    })
  }
})
