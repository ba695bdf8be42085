import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { dataIndex } from './data-index.js'

const check = process.argv.includes('--check')
let stale = 0

/** Writes a generated file where it differs, or says that it does. */
function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  stale++
  if (check) process.stdout.write(`${path} is stale: run npm run generate and commit it\n`)
  else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(`wrote ${path}\n`)
  }
}

// First of all, and without reading the data: a data file that was added must be found before anything can use it.
put('server/src/data.ts', dataIndex())

const { createService, documentRules } = await import('../service.js')
const { configSchema } = await import('./config-schema.js')
const { rulesPage } = await import('./rules-page.js')
const { generateSnippets } = await import('./snippets.js')
const { rules, knowledge } = createService()
const types = knowledge.reportTypes.map((type) => type.id)
put('server/RULES.md', rulesPage(rules))
put('server/data/schema/config.schema.json', configSchema(rules, documentRules, types))
for (const [path, text] of Object.entries(generateSnippets())) put(path, text)
if (check && stale > 0) process.exitCode = 1
